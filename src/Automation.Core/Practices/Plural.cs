namespace Automation.Core.Practices;

/// <summary>Counts with their nouns.</summary>
public static class Plural
{
    /// <summary>"1 line", "1,204 lines".</summary>
    public static string Of(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>"1 repository", "2 repositories".</summary>
    public static string Of(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
