using Automation.Core.Calendars;
using Automation.Core.Facts;
using Automation.Core.Ports;

namespace Automation.Core.Digests.Weeks;

/// <summary>How pull requests come, turn and end.</summary>
internal static class PullRequestFold
{
    public static void Apply(PullRequestBook book, Fact fact)
    {
        if (fact.SubjectNumber() is not { } number)
        {
            return;
        }

        switch (fact.Kind)
        {
            case FactKinds.PullRequestOpened:
                Open(book, fact, number);
                break;
            case FactKinds.PullRequestDrafted or FactKinds.PullRequestReady when !book.IsFinished(number):
                Turn(book, fact, number);
                break;
            case FactKinds.PullRequestReopened:
                Reopen(book, fact, number);
                break;
            case FactKinds.PullRequestMerged or FactKinds.PullRequestClosed:
                End(book, fact, number);
                break;
            default:
                break;
        }
    }

    private static void Open(PullRequestBook book, Fact fact, int number)
    {
        var entry = book.Find(number) is { } known ? book.Describe(known, fact) : book.Introduce(number, fact) with { OpenedAt = fact.At };
        book.Keep(entry);
        if (!entry.IsBot)
        {
            book.CountOpened(number);
        }
    }

    private static void Turn(PullRequestBook book, Fact fact, int number)
    {
        var entry = book.Find(number) ?? book.Introduce(number, fact);
        var at = fact.At > entry.OpenedAt ? fact.At : entry.OpenedAt;
        book.Keep(entry with { Drafts = fact.Kind == FactKinds.PullRequestDrafted ? Drafted(entry, at) : Ready(entry, at) });
    }

    private static IReadOnlyList<DraftTime> Drafted(PullRequestEntry entry, DateTimeOffset at) =>
        entry.IsDraft ? entry.Drafts : [.. entry.Drafts, new DraftTime(at, null)];

    /// <summary>What becomes ready was a draft: since it was opened, where no turn before this one is known.</summary>
    private static IReadOnlyList<DraftTime> Ready(PullRequestEntry entry, DateTimeOffset at) => entry switch
    {
        { Drafts: [] } => [new DraftTime(entry.OpenedAt, at)],
        { IsDraft: true } => [.. entry.Drafts.SkipLast(1), entry.Drafts[^1] with { To = at }],
        _ => entry.Drafts,
    };

    /// <summary>Only the latest interval counts: what was before it is forgotten, save what was found in its content.</summary>
    private static void Reopen(PullRequestBook book, Fact fact, int number)
    {
        var entry = book.Find(number) ?? book.Introduce(number, fact);
        if (entry.MergedAt is not null)
        {
            return;
        }

        book.Reopen(entry with
        {
            OpenedAt = fact.At,
            ClosedAt = null,
            FirstReviewAt = null,
            ApprovedAt = null,
            Drafts = fact.Flag(FactData.Draft) ?? entry.IsDraft ? [new DraftTime(fact.At, null)] : [],
        });
    }

    private static void End(PullRequestBook book, Fact fact, int number)
    {
        var entry = book.Find(number) is { } known ? book.Describe(known, fact) : book.Introduce(number, fact);
        if (entry.MergedAt is not null)
        {
            return;
        }

        book.Finish(fact.Kind == FactKinds.PullRequestMerged
            ? entry with { MergedAt = fact.At, ClosedAt = null }
            : entry with { ClosedAt = fact.At });
    }
}
