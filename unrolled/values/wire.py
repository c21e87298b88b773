"""Values as plain data: what may cross between the student's kernel and the judge.

A value becomes a tree of tagged lists and a list of buffers. Only numbers, text, arrays (dtype, shape, bytes), tuples,
lists and dicts of these have a form; anything else crosses as the name of its type. Nothing that arrives is unpickled
or evaluated, and what does not follow the form exactly is refused.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

MAX_BYTES = 64 * 2**20  # of all buffers of one message
MAX_NODES = 100_000  # of all trees of one message
MAX_DEPTH = 20
MAX_TEXT = 10_000  # characters of one text
_INTS = tuple(f"<{kind}{size}" for kind in "iu" for size in (2, 4, 8))
DTYPES = frozenset(("|b1", "|i1", "|u1", *_INTS, "<f2", "<f4", "<f8", "<c8", "<c16"))

Tree = list[Any]


class WireError(ValueError):
    """A value is too large to cross, or what arrived is not in the form."""


@dataclass(frozen=True)
class Opaque:
    """Stands for an object that has no form on the wire."""

    type_name: str


@dataclass
class Packer:
    """Turns values into trees; the arrays' bytes gather in `buffers`, the names of types without a form in `opaque`."""

    buffers: list[bytes] = field(default_factory=list)
    opaque: list[str] = field(default_factory=list)
    nodes: int = 0
    size: int = 0

    def pack(self, value: object, depth: int = 0) -> Tree:
        """Returns the tree of `value`.

        Raises:
            WireError: the message would exceed its bounds.
        """
        self.nodes += 1
        if self.nodes > MAX_NODES or depth > MAX_DEPTH:
            raise WireError("the value has too many parts")
        if value is None:
            return ["none"]
        if isinstance(value, (bool, np.bool_)):
            return ["bool", bool(value)]
        if isinstance(value, (int, np.integer)):
            return ["int", hex(value)] if int(value).bit_length() < 4096 else self._opaque("int")
        if isinstance(value, (float, np.floating)):
            return ["float", float(value).hex()]
        if isinstance(value, str):
            return self._pack_text(str(value))
        if isinstance(value, (tuple, list)):
            return ["tuple" if isinstance(value, tuple) else "list", [self.pack(item, depth + 1) for item in value]]
        if isinstance(value, dict):
            return ["dict", [[self.pack(k, depth + 1), self.pack(v, depth + 1)] for k, v in value.items()]]
        if isinstance(value, np.ndarray) or hasattr(value, "__array__"):
            return self._pack_array(np.asarray(value), type(value).__name__, depth)
        return self._opaque(value.type_name if isinstance(value, Opaque) else type(value).__name__)

    def _opaque(self, name: str) -> Tree:
        self.opaque.append(name[:100])
        return ["opaque", cleaned(name[:100])]

    def _pack_text(self, text: str) -> Tree:
        if len(text) > MAX_TEXT:
            raise WireError(f"the text is longer than {MAX_TEXT} characters")
        return ["text", cleaned(text)]

    def _pack_array(self, array: np.ndarray, name: str, depth: int) -> Tree:
        # Before anything is copied: an array of 10 GB may take no memory yet.
        self.size += array.nbytes
        if self.size > MAX_BYTES:
            raise WireError(f"the value is larger than {MAX_BYTES // 2**20} MB")
        if array.dtype.kind == "U":
            if array.size > MAX_NODES:
                raise WireError("the value has too many parts")
            return self.pack(array.tolist(), depth + 1)
        if array.dtype.name == "bfloat16":
            array = array.astype(np.float32)
        array = array.astype(array.dtype.newbyteorder("<"), copy=False)
        if array.dtype.str not in DTYPES:
            return self._opaque(f"{name} of {array.dtype}")
        self.buffers.append(array.tobytes())
        return ["array", array.dtype.str, list(array.shape), len(self.buffers) - 1]


@dataclass
class Unpacker:
    """Turns trees back into values; `buffers` are those of the same message."""

    buffers: Sequence[bytes | memoryview]
    nodes: int = 0
    used: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        if sum(len(buffer) for buffer in self.buffers) > MAX_BYTES:
            raise WireError(f"the message is larger than {MAX_BYTES // 2**20} MB")

    def unpack(self, tree: object, depth: int = 0) -> Any:
        """Returns the value of `tree`.

        Raises:
            WireError: the tree is not in the form or exceeds the bounds.
        """
        self.nodes += 1
        if self.nodes > MAX_NODES or depth > MAX_DEPTH:
            raise WireError("the message has too many parts")
        match tree:
            case ["none"]:
                return None
            case ["bool", bool(value)]:
                return value
            case ["int", str(text)] if len(text) < 1100:
                return _refuse(int, text, 16)
            case ["float", str(text)] if len(text) < 40:
                return _refuse(float.fromhex, text)
            case ["text", str(text)] if len(text) <= MAX_TEXT:
                return cleaned(text)
            case ["opaque", str(name)]:
                return Opaque(cleaned(name[:200]))
            case ["tuple", list(items)]:
                return tuple(self._each(items, depth))
            case ["list", list(items)]:
                return list(self._each(items, depth))
            case ["dict", list(pairs)]:
                return self._dict(pairs, depth)
            case ["array", str(dtype), list(shape), int(index)]:
                return self._array(dtype, shape, index)
        raise WireError("the message is not in the form of a value")

    def _each(self, items: Iterable[object], depth: int) -> Iterable[Any]:
        return (self.unpack(item, depth + 1) for item in items)

    def _dict(self, pairs: list[object], depth: int) -> dict[Any, Any]:
        found = {}
        for pair in pairs:
            if not (isinstance(pair, list) and len(pair) == 2):
                raise WireError("a dict must come as pairs")
            key, value = self._each(pair, depth)
            _refuse(hash, key)
            found[key] = value
        return found

    def _array(self, dtype: str, shape: list[Any], index: int) -> np.ndarray:
        if dtype not in DTYPES or not 0 <= index < len(self.buffers) or index in self.used:
            raise WireError("an array must come with a known dtype and a buffer of its own")
        self.used.add(index)  # one buffer used often would be many arrays
        if len(shape) > MAX_DEPTH or not all(type(n) is int and 0 <= n <= MAX_BYTES for n in shape):
            raise WireError("an array's shape must be whole numbers")
        buffer = self.buffers[index]
        if math.prod(shape) * np.dtype(dtype).itemsize != len(buffer):
            raise WireError("an array's bytes must fill its shape")
        array: np.ndarray = _refuse(np.ndarray, shape, dtype, bytes(buffer))
        return array.copy()  # which may be written to


def cleaned(text: str) -> str:
    """A text that UTF-8 can hold: without halves of surrogate pairs."""
    return text.encode("utf-8", "replace").decode()


def _refuse(make: Any, *args: object) -> Any:
    try:
        return make(*args)
    except (TypeError, ValueError, OverflowError) as error:
        raise WireError(f"the message holds no such value: {error}") from None
