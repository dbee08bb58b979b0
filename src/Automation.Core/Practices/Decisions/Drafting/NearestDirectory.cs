namespace Automation.Core.Practices.Decisions.Drafting;

/// <summary>Chooses where a record belongs by what it is about.</summary>
internal static class NearestDirectory
{
    /// <summary>
    /// The directory of the smallest package that holds all of the files; the most wanted one where they are of several, or of none.
    /// </summary>
    /// <param name="directories">Most wanted first. A pattern is none, since nothing can be put there.</param>
    public static string Of(IReadOnlyList<string> files, IReadOnlyList<string> directories)
    {
        string[] places = [.. directories.Where(d => !DecisionDirectories.IsPattern(d)).Distinct(StringComparer.Ordinal)];
        return places.Where(place => files.Count > 0 && Holds(DecisionDirectories.PackageOf(place), files))
            .OrderByDescending(place => DecisionDirectories.PackageOf(place).Length)
            .FirstOrDefault(places[0]);
    }

    private static bool Holds(string package, IReadOnlyList<string> files) =>
        package.Length == 0 || files.All(file => file.StartsWith($"{package}/", StringComparison.Ordinal));
}
