using Automation.Core.Digests.Content;
using Automation.Core.Digests.Teams;
using Automation.Core.Practices;

namespace Automation.Email.Rendering.Pages;

/// <summary>
/// Says a digest in words: the sections that the team wants, what the figures lack, and why the mail came. Lists are bounded, so that
/// the HTML stays below the 102 KB after which Gmail cuts a mail.
/// </summary>
internal static class PageBuilder
{
    private const int NoticesShown = 8;
    private const int NoticeLength = 300;
    private const int LineLength = 250;

    public static DigestPage Build(Digest digest, Uri? unsubscribe)
    {
        var team = CleanText.Of(digest.Team.Name, CleanText.NameLength);
        return new DigestPage(
            CleanText.Of(digest.Subject, LineLength),
            CleanText.Of(digest.Preheader, LineLength),
            $"{team}, week {digest.Week.Number} of {digest.Week.Year}",
            $"{Wording.Days(digest.Week)}. {Plural.Of(digest.Repositories, "repository", "repositories")}, as of the end of "
                + $"{Wording.LastDay(digest.Week)} in {digest.Team.Hours.Zone.Id}.",
            [.. Sections(digest)],
            [.. Footer(digest.Team, team, unsubscribe)],
            Links.Safe(unsubscribe));
    }

    private static IEnumerable<PageSection> Sections(Digest digest)
    {
        foreach (var section in digest.Team.Sections.Distinct().Order())
        {
            yield return section switch
            {
                DigestSection.Attention => AttentionSection.Build(digest.Attention, digest.Team.Hours),
                DigestSection.Practices => PracticesSection.Build(digest.Practices, digest.Waivers),
                DigestSection.Flow => FlowSection.Build(digest.Flow, digest.Week),
                DigestSection.Debt => DebtSection.Build(digest.Debt, digest.Week),
                DigestSection.Decisions => DecisionsSection.Build(digest.Decisions, digest.DecisionsWaived),
                _ => throw new ArgumentOutOfRangeException(nameof(digest), section, "There is no such section."),
            };
        }

        if (digest.Notices.Count > 0)
        {
            yield return Notices(digest.Notices);
        }
    }

    private static PageSection Notices(IReadOnlyList<string> notices)
    {
        var shown = notices.Take(NoticesShown).Select(n => (Block)new Block.Paragraph(CleanText.Of(n, NoticeLength)));
        var hidden = notices.Count - NoticesShown;
        return new PageSection(
            "What is missing here",
            hidden > 0 ? [.. shown, new Block.Paragraph($"And {Plural.Number(hidden)} more.", IsAside: true)] : [.. shown]);
    }

    private static IEnumerable<string> Footer(Team team, string name, Uri? unsubscribe)
    {
        yield return $"Times count working hours only: {Wording.WorkingHours(team.Hours)}, {team.Hours.Zone.Id}. A practice's rate is the "
            + "share of the pull requests merged in the week that kept it. Small numbers get no percentages.";
        if (team.Leads.Count == 0)
        {
            yield break;
        }

        var source = team.Installation is null ? "this app's configuration" : "your organisation's policy file";
        yield return unsubscribe is null
            ? $"You get this because {source} names you as a lead of {name}. To stop it, ask for your address to be taken off there."
            : $"You get this because {source} names you as a lead of {name}.";
    }
}
