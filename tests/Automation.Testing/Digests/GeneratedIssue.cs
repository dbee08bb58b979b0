using Automation.Core.Facts;
using Automation.Core.Ports;

namespace Automation.Testing.Digests;

/// <summary>One issue of a generated store: some stand for debt from the beginning, some later, some no more.</summary>
internal sealed class GeneratedIssue
{
    private static readonly string[] NoDebt = ["bug"];

    private readonly GeneratedRepository repository;
    private readonly Dice dice;
    private readonly List<Fact> facts = [];
    private DateTimeOffset at;
    private IssueState issue;

    public GeneratedIssue(GeneratedRepository repository, Dice dice, int number, DateTimeOffset created)
    {
        this.repository = repository;
        this.dice = dice;
        at = created;
        issue = new IssueState
        {
            Installation = repository.Record.Installation,
            Repository = repository.Record.Id,
            Number = number,
            Title = dice.Pick(GeneratedTexts.Issues),
            Author = dice.Pick(GeneratedTexts.People),
            CreatedAt = created,
            UpdatedAt = created,
        };
    }

    public IReadOnlyList<Fact> Facts()
    {
        issue = issue with
        {
            Labels = dice.Chance(60) ? DebtLabels() : NoDebt,
            MilestoneDueOn = dice.Chance(30) ? new DateTimeOffset(at.Date.AddDays(dice.Between(5, 80)), TimeSpan.Zero) : null,
        };
        facts.AddRange(IssueFacts.Of(issue));
        if (dice.Chance(12) && Later(TimeSpan.FromDays(9)))
        {
            Change(issue with { Labels = issue.Labels.Contains(repository.Labels.Debt) ? NoDebt : DebtLabels() });
        }

        if (dice.Chance(65) && Later(TimeSpan.FromDays(25)))
        {
            Change(issue with { IsOpen = false, ClosedAt = at });
            if (dice.Chance(10) && Later(TimeSpan.FromDays(6)))
            {
                Change(issue with { IsOpen = true, ClosedAt = null });
            }
        }

        return facts;
    }

    private void Change(IssueState changed)
    {
        issue = changed with { UpdatedAt = at };
        facts.AddRange(IssueFacts.Changed(issue));
    }

    /// <summary>False where the generated past ends before.</summary>
    private bool Later(TimeSpan mean)
    {
        var later = at + dice.Wait(mean);
        at = later < repository.End ? later : at;
        return at == later;
    }

    private List<string> DebtLabels()
    {
        var labels = new List<string> { repository.Labels.Debt };
        if (dice.Chance(85))
        {
            labels.Add(dice.Pick(repository.Labels.Impact));
        }

        if (dice.Chance(85))
        {
            labels.Add(dice.Pick(repository.Labels.Effort));
        }

        return labels;
    }
}
