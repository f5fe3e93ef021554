"""Alliance Tutor: both sides of alliance policy, argued fairly and sourced, in the terminal."""

import os

# Nothing leaves the machine: onnxruntime (from 1.29 on) reports its use to its maker and keeps a mark of the machine,
# unless it is told not to before it is loaded.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

__version__ = "0.1.0"
