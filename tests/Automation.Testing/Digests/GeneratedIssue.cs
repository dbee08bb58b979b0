using Automation.Core.Facts;
using Automation.Core.Ports;

namespace Automation.Testing.Digests;

/// <summary>One issue of a generated store: some stand for debt from the beginning, some later, some no more.</summary>
internal sealed class GeneratedIssue(GeneratedRepository repository, Dice dice, int number, DateTimeOffset created)
{
    private readonly List<Fact> facts = [];
    private DateTimeOffset at = created;
    private IssueState issue = new()
    {
        Installation = repository.Record.Installation,
        Repository = repository.Record.Id,
        Number = number,
        Title = dice.Pick(GeneratedTexts.Issues),
        Author = dice.Pick(GeneratedTexts.People),
        CreatedAt = created,
        UpdatedAt = created,
    };

    public IReadOnlyList<Fact> Facts()
    {
        issue = issue with
        {
            Labels = dice.Chance(60) ? DebtLabels() : ["bug"],
            MilestoneDueOn = dice.Chance(30) ? created.Date.AddDays(dice.Between(5, 80)) : null,
        };
        facts.AddRange(IssueFacts.Of(issue));
        if (dice.Chance(12) && Later(TimeSpan.FromDays(9)))
        {
            Change(issue with { Labels = issue.Labels.Contains(repository.Labels.Debt) ? ["bug"] : DebtLabels() });
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

    private IReadOnlyList<string> DebtLabels()
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
