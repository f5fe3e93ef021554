"""schemas.py JOB.json: validates YAML files against schemas with the jsonschema library; prints what does not fit.

JOB: [[schema path, yaml path], ...]. The YAML is read by PyYAML as an editor's language server reads it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import jsonschema
import yaml


class _Loader(yaml.SafeLoader):
    """YAML 1.2's core schema as editors have it: a date is text, and so is ``no``."""


_OLD = ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")
_Loader.yaml_implicit_resolvers = {
    first: [one for one in found if one[0] not in _OLD]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

faults = []
checkers: dict[str, jsonschema.Draft202012Validator] = {}
for schema_path, path in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")):
    if schema_path not in checkers:
        schema = json.loads(Path(schema_path).read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        checkers[schema_path] = jsonschema.Draft202012Validator(schema)
    data = yaml.load(Path(path).read_text(encoding="utf-8"), Loader=_Loader)
    faults += [f"{path}: {error.json_path}: {error.message[:200]}" for error in checkers[schema_path].iter_errors(data)]
sys.stdout.write(json.dumps(faults))
