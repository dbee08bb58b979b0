using Automation.Core.Evaluations;
using Automation.Core.Facts;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Core.Waivers;

namespace Automation.Testing.Digests;

/// <summary>The facts of a generated pull request's evaluations, with verdicts by chance.</summary>
internal sealed class GeneratedEvaluations(GeneratedRepository repository, Dice dice)
{
    private const string Marked = "@@ -1,2 +1,3 @@\n a\n+// TODO: try again\n+// HACK: wait a little\n-// FIXME: too slow\n";
    private const string Plain = "@@ -1,1 +1,2 @@\n a\n+b\n";

    public IEnumerable<Fact> Of(PullRequestState pull, GeneratedRecord? record, DateTimeOffset at)
    {
        var evaluation = new Evaluation
        {
            Id = dice.Sha().Value[..16],
            PullRequest = pull.Key,
            HeadSha = pull.HeadSha!.Value,
            PolicyHash = "",
            EvaluatedAt = at.AddSeconds(5),
            Modes = repository.Record.Modes!,
            Results = [.. PracticeCatalog.All.Select(p => Result(p.Id))],
        };
        return EvaluationFacts.Of(evaluation, Snapshot(pull, record, at), EffectivePolicy.Default);
    }

    private PullRequestSnapshot Snapshot(PullRequestState pull, GeneratedRecord? record, DateTimeOffset at)
    {
        var code = new ChangedFile
        {
            Path = "src/a.cs",
            Status = FileStatus.Modified,
            Additions = 1,
            Patch = dice.Chance(15) ? Marked : Plain,
        };
        return new PullRequestSnapshot
        {
            Key = pull.Key,
            Repository = new RepositoryInfo { Id = repository.Record.Id, Name = repository.Record.Name },
            Title = pull.Title,
            BaseRef = "main",
            BaseSha = pull.HeadSha!.Value,
            HeadRef = "work",
            HeadSha = pull.HeadSha!.Value,
            CreatedAt = pull.CreatedAt,
            UpdatedAt = at,
            Files = record is null ? [code] : [code, record.File],
            Waivers = [.. Waivers(pull, at)],
            Decisions = record is null
                ? DecisionFiles.None
                : new DecisionFiles(["docs/adr"], [], new Dictionary<string, string> { [record.File.Path] = record.Text }),
        };
    }

    /// <summary>By number rather than by chance: every seventh has one without an end, every fifth one of a few days.</summary>
    private static IEnumerable<Waiver> Waivers(PullRequestState pull, DateTimeOffset at)
    {
        var waiver = new Waiver
        {
            PullRequest = pull.Key,
            Rule = "review/size",
            Reason = "It is generated.",
            By = "the-maintainer",
            Role = RepositoryPermission.Maintain,
            At = at.AddMinutes(-20),
        };
        if (pull.Key.Number % 7 == 0)
        {
            yield return waiver;
        }

        if (pull.Key.Number % 5 == 0)
        {
            yield return waiver with { Rule = "tech-debt/marker-issue", Until = DateOnly.FromDateTime(at.UtcDateTime).AddDays(3) };
        }
    }

    private PracticeResult Result(string practice)
    {
        var conclusion = dice.Between(1, 100) switch
        {
            <= 75 => Conclusion.Success,
            <= 90 => Conclusion.Failure,
            <= 94 => Conclusion.Neutral,
            _ => Conclusion.Skipped,
        };
        return new PracticeResult { Practice = practice, Conclusion = conclusion, Findings = [.. Findings(practice, conclusion)] };
    }

    private IEnumerable<Finding> Findings(string practice, Conclusion conclusion)
    {
        if (practice == PracticeIds.Decisions && dice.Between(0, 99) is < 20 and var chance)
        {
            yield return chance < 10
                ? Found("decisions/record-due", Severity.Warning)
                : Found("decisions/record-due", Severity.Info) with { AtMost = Severity.Info };
        }

        if (conclusion == Conclusion.Failure)
        {
            yield return Found($"{practice}/generated", Severity.Error);
        }
    }

    private static Finding Found(string rule, Severity severity) =>
        new() { Rule = rule, Severity = severity, Message = "It is so.", Why = "By chance.", Fix = "Throw again." };
}
