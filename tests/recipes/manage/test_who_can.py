import pytest

from tests.given.members import enrol, forget
from tests.runner.variants import Run


@pytest.mark.usefixtures("no_members")
def test_who_can(variant: Run) -> None:
    def prepare() -> None:
        forget(variant.platform)
        enrol(variant.platform)

    assert variant.run(prepare) == {}
    assert "alice" in str(variant.printed)
    assert "portail-ing-lecture" in str(variant.printed)
