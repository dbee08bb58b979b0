using Automation.Email.Charts;

namespace Automation.Email.Rendering.Pages;

/// <summary>A chart in its place.</summary>
/// <param name="Name">File name and content id: <c>flow.png</c>.</param>
/// <param name="Alt">The chart's numbers in words; the plain text shows them instead of the chart.</param>
public sealed record Picture(string Name, string Alt, IChart Chart);
