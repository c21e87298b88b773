"""Asks the judge to lend with names, arguments and parents of the wrong kinds."""

# %% cross_entropy
import inspect


def cross_entropy(ys, targets):
    kernel = get_ipython().kernel
    frame = next(one.frame for one in inspect.stack() if one.function == "probe_request").f_locals
    contents = [
        {},
        {"name": ["softmax"], "args": ["tuple", []], "kwargs": ["dict", []]},
        {"name": {"a": 1}, "args": 7, "kwargs": None},
        {"name": "softmax", "args": ["dict", []], "kwargs": ["tuple", []]},
        {"name": "softmax", "args": ["tuple", []], "kwargs": ["dict", [[["int", "0x1"], ["none"]]]]},
        {"name": "softmax", "args": ["tuple", [["opaque", "Z"]]], "kwargs": ["dict", []]},
        {"name": "softmax", "args": ["text", "abc"], "kwargs": ["dict", [[["text", "z"], ["text", "z"]]]]},
        {"name": "softmax", "args": ["array", "|O8", [1], 0], "kwargs": ["dict", []]},
        None,
        [],
        "softmax",
    ]
    for content in contents:
        kernel.session.send(kernel.stdin_socket, "lend_request", content, frame["parent"], ident=frame["ident"])
    return softmax(ys).sum()
