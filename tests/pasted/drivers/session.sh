# Pastes files into this shell: session.sh MARK FILE…; says after each whether it ended well.
mark=$1
shift
for block in "$@"; do
  word=well
  trap 'word=badly' ERR
  source "$block"
  trap - ERR
  echo "$mark $word"
done
