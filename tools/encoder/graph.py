"""The published sentence encoder as an ONNX graph: text numbers in, one unit vector a text out.

Written out operation by operation from the weights, so that neither the training library nor its exporter is needed and
the result is the same bytes each time. The architecture is BERT's (Devlin et al. 2019): six layers of twelve heads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

if TYPE_CHECKING:
    from collections.abc import Mapping

LAYERS, HEADS, WIDTH = 6, 12, 384
EPSILON = 1e-12
OPSET = 17


class _Graph:
    """Collects nodes and weights; every method returns the name of what it made."""

    def __init__(self, weights: Mapping[str, Any]) -> None:
        self.weights = weights
        self.nodes: list[Any] = []
        self.initial: dict[str, Any] = {}

    def constant(self, name: str, value: Any) -> str:
        self.initial[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def weight(self, name: str) -> str:
        return self.constant(name, self.weights[name])

    def op(self, kind: str, *inputs: str, **attributes: Any) -> str:
        name = f"{kind.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, **attributes))
        return name

    def linear(self, x: str, name: str) -> str:
        kernel = self.constant(f"{name}.weight", self.weights[f"{name}.weight"].T)
        return self.op("Add", self.op("MatMul", x, kernel), self.weight(f"{name}.bias"))

    def normed(self, x: str, name: str) -> str:
        scale, shift = self.weight(f"{name}.weight"), self.weight(f"{name}.bias")
        return self.op("LayerNormalization", x, scale, shift, axis=-1, epsilon=EPSILON)

    def gelu(self, x: str) -> str:
        share = self.op("Erf", self.op("Div", x, self.constant("sqrt2", np.float32(np.sqrt(2)))))
        grown = self.op("Mul", x, self.op("Add", share, self.constant("one", np.float32(1))))
        return self.op("Mul", grown, self.constant("half", np.float32(0.5)))


def build(weights: Mapping[str, Any]) -> Any:
    """Return the ONNX model with mean pooling and normalisation inside."""
    graph = _Graph(weights)
    x = _embedded(graph)
    bias = _mask_bias(graph)
    for layer in range(LAYERS):
        x = _layer(graph, x, bias, f"encoder.layer.{layer}")
    _pooled(graph, x)
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["texts", "tokens"]) for n in ("ids", "mask")]
    output = helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["texts", WIDTH])
    made = helper.make_graph(graph.nodes, "sentence-encoder", inputs, [output], list(graph.initial.values()))
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="make_encoder")
    model.ir_version = 9
    onnx.checker.check_model(model)
    return model


def _embedded(graph: _Graph) -> str:
    words = graph.op("Gather", graph.weight("embeddings.word_embeddings.weight"), "ids")
    length = graph.op("Shape", "ids", start=1, end=2)
    # All texts are of the first segment, so its vector is added to the places' once and for all.
    segment = graph.weights["embeddings.token_type_embeddings.weight"][0]
    table = graph.constant("places", graph.weights["embeddings.position_embeddings.weight"] + segment)
    placed = graph.op("Slice", table, graph.constant("first", np.array([0], dtype=np.int64)), length)
    return graph.normed(graph.op("Add", words, placed), "embeddings.LayerNorm")


def _mask_bias(graph: _Graph) -> str:
    mask = graph.op("Cast", "mask", to=TensorProto.FLOAT)
    absent = graph.op("Sub", graph.constant("one", np.float32(1)), mask)
    bias = graph.op("Mul", absent, graph.constant("never", np.float32(-10_000)))
    return graph.op("Unsqueeze", bias, graph.constant("axes12", np.array([1, 2], dtype=np.int64)))


def _layer(graph: _Graph, x: str, bias: str, name: str) -> str:
    attended = graph.linear(_attention(graph, x, bias, f"{name}.attention.self"), f"{name}.attention.output.dense")
    x = graph.normed(graph.op("Add", attended, x), f"{name}.attention.output.LayerNorm")
    inner = graph.gelu(graph.linear(x, f"{name}.intermediate.dense"))
    outer = graph.linear(inner, f"{name}.output.dense")
    return graph.normed(graph.op("Add", outer, x), f"{name}.output.LayerNorm")


def _attention(graph: _Graph, x: str, bias: str, name: str) -> str:
    split = graph.constant("split", np.array([0, 0, HEADS, WIDTH // HEADS], dtype=np.int64))
    joined = graph.constant("joined", np.array([0, 0, WIDTH], dtype=np.int64))

    def headed(part: str, order: list[int]) -> str:
        return graph.op("Transpose", graph.op("Reshape", graph.linear(x, f"{name}.{part}"), split), perm=order)

    query, key, value = headed("query", [0, 2, 1, 3]), headed("key", [0, 2, 3, 1]), headed("value", [0, 2, 1, 3])
    size = graph.constant("size", np.float32(np.sqrt(WIDTH / HEADS)))
    scores = graph.op("Add", graph.op("Div", graph.op("MatMul", query, key), size), bias)
    mixed = graph.op("MatMul", graph.op("Softmax", scores, axis=-1), value)
    return graph.op("Reshape", graph.op("Transpose", mixed, perm=[0, 2, 1, 3]), joined)


def _pooled(graph: _Graph, x: str) -> None:
    mask = graph.op("Cast", "mask", to=TensorProto.FLOAT)
    column = graph.op("Unsqueeze", mask, graph.constant("axis2", np.array([2], dtype=np.int64)))
    axis = graph.constant("axes1", np.array([1], dtype=np.int64))
    total = graph.op("ReduceSum", graph.op("Mul", x, column), axis, keepdims=0)
    mean = graph.op("Div", total, graph.op("ReduceSum", column, axis, keepdims=0))
    length = graph.op("ReduceL2", mean, axes=[1], keepdims=1)
    graph.nodes.append(helper.make_node("Div", [mean, length], ["vectors"], name="vectors"))
