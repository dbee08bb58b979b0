namespace Automation.Core.CodeOwners;

/// <summary>
/// A <c>CODEOWNERS</c> file as GitHub reads it: who owns a path, and which lines it skips. Any text is a file; nothing in it costs more
/// than time in proportion to its length.
/// </summary>
/// <remarks>
/// The source is GitHub's page "About code owners"; where it is silent, the tests of github.com/hmarr/codeowners, which were held against
/// GitHub. What neither says is decided here:
/// <list type="bullet">
/// <item>The last rule that matches a path decides alone. A rule without owners clears: the path has no owners then.</item>
/// <item>A name with no slash in it, or with one at its end only, is looked for in every folder; with a slash elsewhere it begins at the
/// root. What matches a folder matches everything below it, except where the last name is a lone star: <c>docs/*</c> and <c>/*</c> are
/// files right there, and <c>*</c> is every file. <c>foo/</c> and <c>foo/**</c> are what lies below <c>foo</c>, never a file of that
/// name.</item>
/// <item><c>**</c> between slashes is any number of folders, none too; beside other characters it is a star like another. Three stars in
/// a row are invalid, as is <c>/</c> alone, or two slashes with nothing between: they would never match.</item>
/// <item>A backslash takes the next character literally: a blank, a star, a bracket, itself. Brackets without one are invalid (there are
/// no classes), and with them the section headings of GitLab; so are a <c>!</c> at the beginning (nothing is negated), and a backslash at
/// the end.</item>
/// <item><c>#</c> begins a comment wherever it stands, in the middle of a name too, and cannot be escaped: <c>\#</c> is invalid.</item>
/// <item>Blanks and tabs separate, at the beginning of a line too. CR before LF, and a byte order mark, are not part of the
/// text.</item>
/// <item>An owner is <c>@user</c>, <c>@organisation/team</c> or an e-mail address. A line with one that is none of them is skipped as
/// a whole. Whether an owner exists, and may write, only GitHub knows.</item>
/// <item>Case counts everywhere in a path.</item>
/// </list>
/// </remarks>
public sealed class CodeOwnersFile
{
    /// <summary>The size, in bytes, from which on GitHub ignores a file: it must be under 3 MB.</summary>
    public const int MaxBytes = 3 * 1024 * 1024;

    private readonly Lazy<CodeOwnersIndex> index;

    private CodeOwnersFile(IReadOnlyList<CodeOwnersLine> lines)
    {
        Rules = [.. lines.Where(l => l.Pattern is not null).Select(l => new CodeOwnersRule(l.Pattern!.Text, l.Owners, l.Number))];
        Problems = [.. lines.SelectMany(l => l.Problems)];
        index = new Lazy<CodeOwnersIndex>(() => new CodeOwnersIndex(lines.Select(l => l.Pattern).OfType<CodeOwnersPattern>()));
    }

    /// <summary>Where GitHub looks, in this order: it goes by the first file that it finds on the base branch.</summary>
    public static IReadOnlyList<string> Locations { get; } = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

    /// <summary>The rules in the order of their lines; the last one that matches a path decides.</summary>
    public IReadOnlyList<CodeOwnersRule> Rules { get; }

    /// <summary>What is wrong with the lines that are skipped, in their order.</summary>
    public IReadOnlyList<CodeOwnersProblem> Problems { get; }

    /// <param name="text">The file's text, whatever it holds.</param>
    public static CodeOwnersFile Parse(string text)
    {
        var lines = new List<CodeOwnersLine>();
        var number = 0;
        var content = text.StartsWith('\uFEFF') ? text.AsSpan(1) : text;
        foreach (var range in content.Split('\n'))
        {
            number++;
            if (CodeOwnersLine.Read(content[range], number) is { } line)
            {
                lines.Add(line);
            }
        }

        return new CodeOwnersFile(lines);
    }

    /// <summary>Who owns a path; null where no rule matches it.</summary>
    /// <param name="path">
    /// Relative to the repository's root, with forward slashes. One that ends with a slash means a file right in that folder.
    /// </param>
    public CodeOwnersMatch? OwnersOf(string path)
    {
        var found = path.Length > 0 ? index.Value.Find(path) : -1;
        return found < 0 ? null : new CodeOwnersMatch(Rules[found].Owners, Rules[found].Line, Rules[found].Pattern);
    }
}
