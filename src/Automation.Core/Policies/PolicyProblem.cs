namespace Automation.Core.Policies;

/// <summary>Something wrong in a policy file.</summary>
/// <param name="Source">Which file, as <see cref="PolicyText.Source"/>.</param>
/// <param name="Line">One-based.</param>
/// <param name="Column">One-based.</param>
/// <param name="Message">What is wrong and how to fix it, with the nearest valid key where one is near.</param>
/// <param name="Path">Key path, such as <c>practices.review.size.max</c>; null where the file is not YAML.</param>
public sealed record PolicyProblem(string Source, int Line, int Column, string Message, string? Path = null)
{
    /// <summary>In the form that editors and terminals make a link of: <c>source:line:column: message</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Source}:{Line}:{Column}: {Message}");
}
