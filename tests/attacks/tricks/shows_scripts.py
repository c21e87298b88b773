"""Shows HTML, SVG, LaTeX and JavaScript, and writes them in its text, to run where the instructor opens the notebook."""

# %% softmax
from IPython.display import HTML, SVG, Javascript, Markdown, display

script = "<script>unrolled_attack()</script><img src=x onerror=unrolled_attack()>"
display(HTML(script), Markdown(script), Javascript("unrolled_attack()"))
display(SVG(f'<svg xmlns="http://www.w3.org/2000/svg" onload="unrolled_attack()">{script.split("<img")[0]}</svg>'))
display({"text/latex": f"${script}$", "text/plain": script, "application/x-unknown": script}, raw=True)
print(script, "\x1b]8;;javascript:unrolled_attack()\x07press\x1b]8;;\x07")


def softmax(z):
    raise type(script, (Exception,), {})(script)


# %% handing in
from nbformat.v4 import new_markdown_cell, new_raw_cell

script = "<script>unrolled_attack()</script><img src=x onerror=unrolled_attack()>"
notebook.cells += [
    new_markdown_cell(f"{script}\n\n[press](javascript:unrolled_attack())\n\n$${script}$$", id="own-text"),
    new_raw_cell(script, id="own-raw", metadata={"format": "text/html"}),
]
