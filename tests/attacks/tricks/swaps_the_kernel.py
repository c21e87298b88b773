"""Names another kernel, language and display in the notebook's metadata, one that runs a command of its own."""

# %% handing in
notebook.metadata["kernelspec"] = {"name": "bash", "display_name": "Bash", "language": "bash", "argv": ["touch", "/tmp/unrolled-attack-kernel"]}
notebook.metadata["kernel_provisioner"] = {"provisioner_name": "local-provisioner"}
notebook.metadata["language_info"] = {"name": "bash", "file_extension": ".sh"}
kernels = folder / ".local/share/jupyter/kernels/python3"
kernels.mkdir(parents=True)
(kernels / "kernel.json").write_text('{"argv": ["touch", "/tmp/unrolled-attack-kernel"], "display_name": "x", "language": "python"}')
