namespace Automation.Core.Snapshots;

/// <summary>A pull request template.</summary>
/// <param name="Name">File name, such as <c>pull_request_template.md</c>.</param>
/// <param name="Body">Markdown, as GitHub puts it into a new description.</param>
public sealed record DescriptionTemplate(string Name, string Body);
