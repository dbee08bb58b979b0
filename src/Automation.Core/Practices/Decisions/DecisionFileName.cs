using System.Text.RegularExpressions;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions;

/// <summary>
/// Names of record files: <c>0007-use-queues.md</c>, <c>7-use-queues.md</c>, <c>adr-007-use-queues.md</c>, <c>adr007-use-queues.md</c>;
/// log4brains' names begin with a date and have no number (<c>20260131-use-queues.md</c>).
/// </summary>
public static partial class DecisionFileName
{
    private const int UsualDigits = 4;
    private const int LongestSlug = 60;

    private static readonly string[] NotRecords =
    [
        "readme", "index", "_index", "template", "_template", "toc", "summary", "adr-index", "adr-log", "adr_log", "decision-log",
        "decision_log", "contributing",
    ];

    /// <summary>Words that a template's name is made of.</summary>
    private static readonly string[] TemplateWords =
    [
        "template", "adr", "madr", "nygard", "decision", "record", "minimal", "bare", "short", "long", "full", "default", "new", "example",
    ];

    /// <summary>The number in the file's name; null for a dated or bare name.</summary>
    public static int? NumberOf(string path) =>
        NumberedName(path) is { Success: true } match ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether a file of that name can be a record: Markdown, and no template, index or README.</summary>
    public static bool IsOfRecord(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !IsNoRecord(Path.GetFileNameWithoutExtension(path));

    /// <summary>
    /// Whether a change chooses a record's number: it adds the record, or renames it to another number or directory. A record that is
    /// renamed otherwise keeps what it has.
    /// </summary>
    public static bool IsChosenBy(ChangedFile file) => file.Status switch
    {
        FileStatus.Added or FileStatus.Copied => true,
        FileStatus.Renamed => file.PreviousPath is not { } previous
            || NumberOf(previous) != NumberOf(file.Path)
            || DecisionDirectories.DirectoryOf(previous) != DecisionDirectories.DirectoryOf(file.Path),
        _ => false,
    };

    /// <summary>The next free number in a directory.</summary>
    /// <param name="paths">Records, of any directory.</param>
    public static int NextNumber(string directory, IEnumerable<string> paths) =>
        paths.Where(p => DecisionDirectories.DirectoryOf(p) == directory).Select(NumberOf).Max().GetValueOrDefault() + 1;

    /// <summary>Where a new record goes: named like its neighbours, with the next free number or, among dated ones, the date.</summary>
    /// <param name="title">What it is about: a title, of a pull request too. Null: the name has a blank to fill in.</param>
    public static string Next(string directory, IReadOnlyList<string> paths, string? title, DateOnly today)
    {
        string[] siblings = [.. paths.Where(p => DecisionDirectories.DirectoryOf(p) == directory)];
        var highest = siblings.Where(p => NumberOf(p) is not null).MaxBy(NumberOf);
        if (highest is null && siblings.Any(p => DatedName().IsMatch(NameOf(p))))
        {
            return Join(directory, $"{today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}-{Slug(title)}.md");
        }

        var model = highest is null ? Match.Empty : NumberedName(highest);
        var digits = model.Success ? model.Groups["number"].Length : UsualDigits;
        var number = NextNumber(directory, siblings).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
        return Join(directory, $"{model.Groups["prefix"].Value}{number}-{Slug(title)}.md");
    }

    /// <summary>The same path with another number, with leading zeros as wide as the old one.</summary>
    public static string Renumber(string path, int number)
    {
        var old = NumberedName(path).Groups["number"];
        var width = old.Value.StartsWith('0') ? old.Length : 0;
        var digits = number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
        var name = NameOf(path);
        return Join(DecisionDirectories.DirectoryOf(path), $"{name[..old.Index]}{digits}{name[(old.Index + old.Length)..]}");
    }

    /// <summary>A title in lower case with dashes; a conventional commit's type and scope are left out.</summary>
    private static string Slug(string? title)
    {
        var words = NotInSlug().Replace(CommitType().Replace(title ?? "", "").ToLowerInvariant(), "-").Trim('-');
        var cut = words.Length <= LongestSlug ? words.Length : words.LastIndexOf('-', LongestSlug);
        return words.Length == 0 ? "title-with-dashes" : words[..(cut < 0 ? LongestSlug : cut)];
    }

    /// <summary>
    /// A README, in any language, an index, or a template: <c>template-short</c>, <c>0000-adr-template</c>. With a number of its own and
    /// words of its own it is a record about templates: <c>0012-template-engine</c>.
    /// </summary>
    private static bool IsNoRecord(string name)
    {
        if (NotRecords.Contains(name, StringComparer.OrdinalIgnoreCase) || name.StartsWith("readme.", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        string[] words = name.ToLowerInvariant().Split(['-', '_', '.', ' '], StringSplitOptions.RemoveEmptyEntries);
        string[] named = [.. words.Where(w => !w.All(char.IsAsciiDigit))];
        var isNumbered = named.Length < words.Length;
        return named.Contains("template", StringComparer.Ordinal)
            && (named.All(TemplateWords.Contains) || (!isNumbered && (named[0] == "template" || named[^1] == "template")));
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string Join(string directory, string name) => directory.Length == 0 ? name : $"{directory}/{name}";

    private static Match NumberedName(string path) => DatedName().IsMatch(NameOf(path)) ? Match.Empty : NumberedName().Match(NameOf(path));

    [GeneratedRegex(@"^(?<prefix>adr[-_]?)?(?<number>[0-9]{1,5})(?=[-_. ])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberedName();

    [GeneratedRegex(@"^(?:[0-9]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex DatedName();

    [GeneratedRegex(@"^[A-Za-z]+(?:\([^()]*\))?!?:\s+", RegexOptions.CultureInvariant)]
    private static partial Regex CommitType();

    [GeneratedRegex(@"[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotInSlug();
}
