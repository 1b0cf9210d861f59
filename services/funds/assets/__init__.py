"""Assets 项目资产, as the assets service tells of them: which assets a project's money became."""
