namespace Automation.Core.Practices;

/// <summary>Names things that can be many.</summary>
internal static class Listing
{
    /// <summary>"a, b and 3 more".</summary>
    public static string Of(IReadOnlyCollection<string> items, int most)
    {
        var rest = items.Count > most ? $" and {Plural.Number(items.Count - most)} more" : "";
        return $"{string.Join(", ", items.Take(most))}{rest}";
    }
}
