using Automation.Core.Releases;
using Automation.Core.Tests.ConventionalCommits;
using Automation.Core.Tests.Reporting;
using FsCheck.Xunit;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using HostileMessage = Automation.Core.Tests.ConventionalCommits.HostileText;

namespace Automation.Core.Tests.Releases;

/// <summary>What holds for every list of commits.</summary>
[Properties(MaxTest = 200)]
public sealed class ReleaseProperties
{
    [Property(Arbitrary = [typeof(CommitTexts)])]
    public void A_Version_Never_Falls_And_Is_The_Same_Only_Where_Nothing_Is_To_Be_Released(HostileMessage[] texts, bool stable)
    {
        var plan = Commits.PlanFrom(stable ? "1.2.3" : "0.2.3", texts.Select(t => t.Value));

        Assert.True(plan.Version >= plan.Previous!);
        Assert.Equal(plan.Step == ReleaseStep.None, plan.Version == plan.Previous);
        Assert.Equal(stable ? 1 : 0, plan.Version.Major - (plan.Step == ReleaseStep.Major ? 1 : 0));
    }

    [Property(Arbitrary = [typeof(CommitTexts)])]
    public void A_Commit_And_Its_Revert_Change_Nothing_Together(HostileMessage[] texts, HostileMessage text)
    {
        var messages = texts.Select(t => t.Value).Append(text.Value).ToList();
        var revert = $"Revert \"feat: x\"\n\nThis reverts commit {Commits.Id(messages.Count)}.";

        var without = ReleasePlan.Of(null, Commits.Of(messages[..^1]));
        var with = ReleasePlan.Of(null, Commits.Of([.. messages, revert]));

        Assert.Equal(without.Changes.Select(c => c.Commit), with.Changes.Select(c => c.Commit));
    }

    [Property(Arbitrary = [typeof(Reporting.HostileText)])]
    public void Notes_Hold_Strangers_Words_As_Text_Only(string text)
    {
        var notes = new RenderedMarkdown(ReleaseNotes.Markdown(Commits.PlanFrom(
            "1.0.0", $"feat({text}): {text}", $"fix: x\n\nBREAKING CHANGE: {text}\nRefs: {text}", $"Revert \"{text}\"")));

        Assert.Empty(notes.Html);
        Assert.DoesNotContain(notes.Live, i => i is LinkInline or AutolinkInline);
        Assert.DoesNotMatch(@"@\w|#\d|(?i:gh-\d|\w:/|www\.)", notes.Text);
        Assert.All(notes.Blocks, b => Assert.True(b is HeadingBlock or ListBlock, b.GetType().Name));
    }
}
