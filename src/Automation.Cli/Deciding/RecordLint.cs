using Automation.Cli.Sarif;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;

namespace Automation.Cli.Deciding;

/// <summary>Lints files as decision records, those of one repository together.</summary>
/// <param name="policies">The policy of a tree.</param>
internal sealed class RecordLint(Func<RecordTree, EffectivePolicy> policies, DateOnly today)
{
    private const string UnreadableRule = $"{PracticeIds.Decisions}/readable";
    private const string UnreadableFix = "Write the record as Markdown in UTF-8, a page or two long.";

    /// <summary>The rules that can find something, for SARIF.</summary>
    public static IReadOnlyList<SarifRule> Rules { get; } =
    [
        new(UnreadableRule, "A decision record is a text in UTF-8 of 1 MB at most.", UnreadableFix, Severity.Error),
        .. PracticeCatalog.All.Single(p => p.Id == PracticeIds.Decisions).Rules.Select(rule => SarifRule.Of(PracticeIds.Decisions, rule)),
    ];

    /// <summary>In the order of the files.</summary>
    /// <param name="onRead">Called after each file.</param>
    public IReadOnlyList<LintedRecord> Run(IReadOnlyList<RecordFile> files, Action onRead, CancellationToken cancellationToken)
    {
        var read = new Dictionary<RecordFile, (DecisionRecord? Record, string? Problem)>();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            read[file] = Read(file);
            onRead();
        }

        var lints = files.GroupBy(f => f.Tree)
            .SelectMany(tree => Lint(tree.Key, [.. tree.Select(f => read[f].Record).OfType<DecisionRecord>()]))
            .ToDictionary(l => (l.Tree, l.Lint.Record.Path), l => l.Lint.Findings);
        return
        [
            .. files.Select(file => read[file] is { Record: { } record }
                ? new LintedRecord(file, record, [.. lints[(file.Tree, file.Path)].Select(f => Shown(f, file))])
                : new LintedRecord(file, null, [Unreadable(file, read[file].Problem!)])),
        ];
    }

    private static (DecisionRecord? Record, string? Problem) Read(RecordFile file)
    {
        var (text, problem) = RecordText.Read(file.FullPath);
        return (text is null ? null : DecisionRecordParser.Parse(file.Path, text), problem);
    }

    private IEnumerable<(RecordTree Tree, DecisionLint Lint)> Lint(RecordTree tree, IReadOnlyList<DecisionRecord> records)
    {
        var options = new DecisionLintOptions { Context = Neighbours(tree, records), Exists = tree.Exists, Today = today };
        return DecisionLinter.Lint(records, policies(tree), options).Select(lint => (tree, lint));
    }

    /// <summary>
    /// The other records beside those that are linted: their numbers are taken, and they are referred to. One that cannot be read has
    /// its number all the same.
    /// </summary>
    private static IReadOnlyList<DecisionRecord> Neighbours(RecordTree tree, IReadOnlyList<DecisionRecord> records)
    {
        var linted = records.Select(r => r.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. linted.Select(DecisionDirectories.DirectoryOf).Distinct(StringComparer.Ordinal)
                .SelectMany(directory => RecordFolder.ReadTop(tree, tree.FullPathOf(directory)))
                .Where(path => !linted.Contains(path))
                .Select(path => DecisionRecordParser.Parse(path, RecordText.Read(tree.FullPathOf(path)).Text ?? "")),
        ];
    }

    private static Finding Shown(Finding finding, RecordFile file) => finding.Location is { Path: { } path } place
        ? finding with { Location = place with { Path = file.Show(path) } }
        : finding;

    private static Finding Unreadable(RecordFile file, string problem) => new()
    {
        Rule = UnreadableRule,
        Severity = Severity.Error,
        Message = $"{file.Shown} {problem}.",
        Why = "What nobody can read decides nothing.",
        Fix = UnreadableFix,
        Location = new Location(file.Shown),
    };
}
