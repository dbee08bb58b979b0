using Automation.Cli.Terminals;
using Automation.Core.Policies;
using Automation.Core.Practices.Decisions;

namespace Automation.Cli.Deciding;

/// <summary>Works out a new record: its number, name and form by those of its neighbours. Nothing is written.</summary>
internal sealed class NewRecordPlan(RecordTree tree, bool isRooted, EffectivePolicy policy, DateOnly today)
{
    private const int LongestTitle = 200;
    private const string StatusRule = "decisions/status-valid";

    /// <exception cref="CommandFailureException">Title, status or superseded record cannot be what they are.</exception>
    public NewRecord Make(NewRecordRequest request)
    {
        var title = PlainTitle(request.Title);
        var siblings = RecordFolder.ReadTop(tree, request.Directory);
        DecisionRecord[] records = [.. siblings.Select(Read).OfType<DecisionRecord>()];
        var path = DecisionFileName.Next(tree.PathOf(request.Directory), siblings, title, today);
        var old = request.Supersedes is { } named ? Find(named, request.Directory, records) : null;
        var draft = new DecisionDraft
        {
            Path = path,
            Title = title,
            Date = today,
            Format = request.Format ?? DecisionTemplate.FormatOf(records.Select(r => r.ToStanding())),
            Status = request.Status,
            Supersedes = old is null ? null : new StandingDecisionReference(old.Path, old.Number, old.Title),
        };
        var text = DecisionTemplate.Render(draft);
        var number = DecisionFileName.NumberOf(path);
        Judge(path, text);
        return new NewRecord(File(path), number, title, text, old is null ? null : Supersede(old, new(path, number, title)));
    }

    private static string PlainTitle(string title)
    {
        var visible = string.Concat(title.Select(c => char.IsControl(c) ? ' ' : c));
        var plain = string.Join(' ', visible.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return !plain.Any(char.IsLetterOrDigit) ? throw CommandFailureException.Usage("TITLE says nothing: name what was decided.")
            : plain.Length > LongestTitle ? throw CommandFailureException.Usage(
                $"TITLE has {plain.Length} characters: name what was decided in {LongestTitle} at most.")
            : plain;
    }

    /// <summary>Policy names the statuses that there are.</summary>
    private void Judge(string path, string text)
    {
        var findings = DecisionLinter.Lint([DecisionRecordParser.Parse(path, text)], policy).SelectMany(l => l.Findings);
        if (findings.FirstOrDefault(f => f.Rule == StatusRule) is { } finding)
        {
            throw CommandFailureException.Usage($"{finding.Message} {finding.Fix}");
        }
    }

    private DecisionRecord Find(string named, string directory, DecisionRecord[] records)
    {
        if (int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return records.Where(r => r.Number == number).ToArray() switch
            {
                [var only] => only,
                [] => throw CommandFailureException.Usage($"There is no record {number} in {directory}: name its number, or its file."),
                var many => throw CommandFailureException.Usage(
                    $"{number} is the number of {string.Join(" and ", many.Select(r => r.Path))}: name the file."),
            };
        }

        var file = new[] { Path.GetFullPath(named), Path.Combine(directory, named) }.FirstOrDefault(System.IO.File.Exists)
            ?? throw CommandFailureException.Usage($"There is no record {named}: name its number in {directory}, or its file.");
        return !tree.Holds(file)
            ? throw CommandFailureException.Usage($"{named} is not in {tree.Root}: a link cannot lead there.")
            : Read(tree.PathOf(file)) ?? throw CommandFailureException.Usage($"{named} {RecordText.Read(file).Problem}.");
    }

    private SupersededRecord Supersede(DecisionRecord old, StandingDecisionReference successor) => old.Status == "superseded"
        ? throw CommandFailureException.Usage($"{File(old.Path).Shown} is superseded already: name the record that took its place.")
        : new SupersededRecord(File(old.Path), Supersession.Apply(RecordText.Read(tree.FullPathOf(old.Path)).Text!, old, successor));

    private DecisionRecord? Read(string path) =>
        RecordText.Read(tree.FullPathOf(path)).Text is { } text ? DecisionRecordParser.Parse(path, text) : null;

    private RecordFile File(string path) => new(tree, path, isRooted);
}
