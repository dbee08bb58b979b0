using System.Globalization;
using Automation.Core.Snapshots;

namespace Automation.Testing.Digests;

/// <summary>The decision records of one generated repository: what its pull requests propose, accept and reject.</summary>
internal sealed class GeneratedRecords(Dice dice)
{
    private static readonly string[] FirstStatuses = ["Proposed", "Proposed", "Draft", "Accepted"];

    private readonly List<(int Number, DateTimeOffset Since)> proposed = [];
    private int last;

    /// <summary>The record that a pull request brings; null for most. Pull requests come in the order of their opening.</summary>
    public GeneratedRecord? Next(DateTimeOffset created)
    {
        if (!dice.Chance(8))
        {
            return null;
        }

        var waiting = proposed.FindIndex(p => p.Since < created);
        if (waiting < 0 || dice.Chance(50))
        {
            return Record(++last, dice.Pick(FirstStatuses), FileStatus.Added);
        }

        var number = proposed[waiting].Number;
        proposed.RemoveAt(waiting);
        return Record(number, dice.Chance(80) ? "Accepted" : "Rejected", FileStatus.Modified);
    }

    /// <summary>From now on it stands on the default branch.</summary>
    public void Merged(GeneratedRecord record, DateTimeOffset at)
    {
        if (record.Status is "Proposed" or "Draft")
        {
            proposed.Add((record.Number, at));
        }
    }

    private static GeneratedRecord Record(int number, string status, FileStatus change)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"docs/adr/{number:D4}-decision.md");
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"# {number}. Decide question {number}\n\n## Status\n\n{status}\n\n## Context\n\nA question.\n\n## Decision\n\nAn answer.\n");
        return new GeneratedRecord(number, status, new ChangedFile { Path = path, Status = change, Additions = 12 }, text);
    }
}
