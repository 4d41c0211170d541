"""Whose keys sign where a machine has both variables and a profile, as the server tells it."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from tests.claims.s3.experiments import FOLDER, Experiments, Variables
from tests.claims.s3.tools import TOOLS, Tool
from tests.lab import Lab, seed
from tests.lab.trace import Signed, Trace

ICECHUNK = Tool(
    "python",
    """
import icechunk
storage = icechunk.s3_storage(
    bucket="camille", prefix=folder, endpoint_url=endpoint, region=region, force_path_style=True,
    from_env=True,
)
print(icechunk.Repository.exists(storage))
""",
    modules=("icechunk",),
)
READERS = TOOLS | {"Icechunk": ICECHUNK}
# They keep trying to reach Amazon, for long.
PATIENT = ("Icechunk", "pandas (Parquet)")
RIGHT, OTHER = "right", "https://other.invalid"


@dataclass(frozen=True)
class Situation:
    """Which keys stand where (`valid`, `expired` or none), and who gives the server's address.

    A profile that is `named`, by AWS_PROFILE, is perso, else default.
    """

    variables: str = ""
    profile: str = "valid"
    named: bool = False
    argument: bool = True
    variable: bool = False
    profile_address: str = ""


SITUATIONS = {
    "both": Situation("valid"),
    "both, named": Situation("valid", named=True),
    "variables expired": Situation("expired"),
    "variables expired, named": Situation("expired", named=True),
    "profile expired": Situation("valid", "expired"),
    "profile expired, named": Situation("valid", "expired", named=True),
    "profile": Situation(),
    "profile, named": Situation(named=True),
    "address of the profile": Situation(argument=False, profile_address=RIGHT),
    "two addresses": Situation("valid", argument=False, variable=True, profile_address=OTHER),
    "address of the code": Situation("valid", profile_address=OTHER),
    "no address": Situation(argument=False),
}
CURE = Situation("expired", named=True)


@dataclass(frozen=True)
class Seen:
    """What the server saw of a tool: who signed, `variables` or `profil`, and was it accepted.

    `hosts` is where else the tool went, as the proxy or the tool itself says it.
    """

    signer: str
    accepted: bool
    hosts: str


class Signers:
    """Puts tools in situations; in each, they read objects of a folder of its own."""

    def __init__(self, platform: Lab, trace: Trace) -> None:
        self._platform, self._trace = platform, trace
        identities = platform.identities
        self._session = identities["onyxia-session"]
        self._profile = identities.session("onyxia")
        self._expired = identities["onyxia-expired"]
        identities.know(self._profile)
        self._url = platform.direct["AWS_ENDPOINT_URL"]
        self._known: dict[str, dict[str, Seen]] = {}
        self._put_objects()

    def see(self, name: str) -> dict[str, Seen]:
        """Put a tool in all situations, once."""
        if name not in self._known:
            situations = dict(SITUATIONS)
            if name in PATIENT:
                del situations["no address"]
            self._known[name] = self._see(READERS[name], situations)
        return self._known[name]

    def cure(self, tool: Tool) -> Seen:
        """Put a tool that names the profile in its code where the variables have expired."""
        return self._see(tool, {"both": CURE})["both"]

    def _see(self, tool: Tool, situations: Mapping[str, Situation]) -> dict[str, Seen]:
        experiments = Experiments(self._platform, tool)
        environments = {
            name: self._environment(experiments, situation) | {"FOLDER": _folder(name)}
            for name, situation in situations.items()
        }
        self._trace.signed()
        self._platform.proxy.refused.clear()
        outputs = experiments.run(environments)
        signed = self._trace.signed()
        refused = " ".join(self._platform.proxy.refused)
        return {
            name: self._seen(name, situation, signed, f"{refused} {outputs[name]}")
            for name, situation in situations.items()
        }

    def _seen(self, name: str, situation: Situation, signed: set[Signed], hosts: str) -> Seen:
        keys = {self._session.access_key: "variables", self._profile.access_key: "profil"}
        keys[self._expired.access_key] = "variables" if situation.variables != "valid" else "profil"
        calls = [call for call in signed if f"/{_folder(name)}/" in call.path]
        signers = {keys[call.access_key] for call in calls}
        assert len(signers) < 2, signers
        accepted = bool(calls) and not any(call.refused for call in calls)
        return Seen("".join(signers) or "–", accepted, hosts)

    def _environment(self, experiments: Experiments, situation: Situation) -> Variables:
        keys = {"valid": self._session.variables, "expired": self._expired.variables, "": {}}
        environment = experiments.without("keys", **keys[situation.variables])
        environment |= self._home(situation)
        if not situation.argument:
            del environment["ENDPOINT"]
        if situation.variable:
            environment["AWS_ENDPOINT_URL"] = self._url
        return environment

    def _home(self, situation: Situation) -> Variables:
        name = "perso" if situation.named else "default"
        section = "profile perso" if situation.named else "default"
        keys = self._profile if situation.profile == "valid" else self._expired
        address = self._url if situation.profile_address == RIGHT else situation.profile_address
        home = self._platform.scratch("home-")
        (home / ".aws").mkdir()
        (home / ".aws" / "credentials").write_text(keys.profile.replace("default", name))
        line = f"endpoint_url = {address}\n" if address else ""
        (home / ".aws" / "config").write_text(f"[{section}]\n{line}")
        return {"HOME": str(home)} | ({"AWS_PROFILE": name} if situation.named else {})

    def _put_objects(self) -> None:
        self._platform.buckets.reset()
        client = self._platform.identities.client("onyxia")
        for kind in ("csv", "parquet"):
            contents = seed.seed()["camille"][f"{FOLDER}/communes.{kind}"]
            for name in SITUATIONS:
                client.put_object(
                    bucket_name="camille",
                    object_name=f"{_folder(name)}/communes.{kind}",
                    data=BytesIO(contents),
                    length=len(contents),
                )


def _folder(situation: str) -> str:
    return f"guide/{situation.replace(', ', '-').replace(' ', '-')}"
