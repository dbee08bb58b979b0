using System.Text.RegularExpressions;
using Automation.Testing;

namespace Automation.Core.Tests.TechDebt;

/// <summary>
/// Sources full of what only looks like a comment. In the files of <c>Data/debt</c> each true marker is followed by "yes", and each word
/// that must not be taken for one by "no".
/// </summary>
public sealed partial class HostileSourceTests
{
    private static readonly string Folder = RepositoryRoot.Combine("tests", "Automation.Core.Tests", "Data", "debt");

    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(Folder, "hostile.*.txt").Select(f => Path.GetFileNameWithoutExtension(f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Exactly_The_True_Markers_Are_Found(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, $"{file}.txt"));

        Assert.Equal(Expected(text), Found(file, text));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Line_Endings_Do_Not_Matter(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, $"{file}.txt"));

        Assert.Equal(Found(file, text), Found(file, text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    /// <summary>What is seen of a file as a new file of a diff is what is seen of the file.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void A_New_File_Of_A_Diff_Holds_The_Same_Markers(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, $"{file}.txt"));
        var lines = text.TrimEnd('\n').Split('\n');
        var patch = $"@@ -0,0 +1,{lines.Length} @@\n{string.Join('\n', lines.Select(l => $"+{l}"))}";

        Assert.Equal(Found(file, text), Lines(Scan.Patch(file, patch)));
    }

    private static string Found(string file, string text) => Lines(Scan.File(file, text));

    private static string Lines(IEnumerable<Automation.Core.Practices.TechDebt.DebtMarker> markers) =>
        string.Join(' ', markers.Select(m => m.Line));

    /// <summary>A line has as many markers as comments that begin with one; what follows in the same comment is its text.</summary>
    private static string Expected(string text) => string.Join(
        ' ', text.Split('\n').Index().SelectMany(l => Yes().Matches(l.Item).Select(_ => l.Index + 1)));

    [GeneratedRegex(@"\b(TODO|FIXME) yes")]
    private static partial Regex Yes();
}
