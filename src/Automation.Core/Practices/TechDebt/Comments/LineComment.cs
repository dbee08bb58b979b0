namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>A comment that runs to the end of the line.</summary>
/// <param name="Marker">What opens it.</param>
/// <param name="AfterBlank">Whether it only counts at the line's start or after a blank, as <c>#</c> does in YAML and shells.</param>
internal sealed record LineComment(string Marker, bool AfterBlank = false);
