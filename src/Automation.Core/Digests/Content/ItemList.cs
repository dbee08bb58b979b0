namespace Automation.Core.Digests.Content;

/// <summary>The first few of many.</summary>
/// <param name="Items">The most urgent ones, most urgent first.</param>
/// <param name="Total">How many there are.</param>
public sealed record ItemList<T>(IReadOnlyList<T> Items, int Total)
{
    public static ItemList<T> Empty { get; } = new([], 0);
}
