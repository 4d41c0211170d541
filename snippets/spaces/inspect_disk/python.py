from pathlib import Path

work = Path.home() / "work"

sizes = {}
for path in work.rglob("*"):
    top = path.relative_to(work).parts[0]
    sizes[top] = sizes.get(top, 0) + (path.lstat().st_size if not path.is_dir() else 0)

for top in sorted(sizes, key=sizes.get, reverse=True):
    print(f"{sizes[top] / 2**20:.1f} MiB\t{top}")
