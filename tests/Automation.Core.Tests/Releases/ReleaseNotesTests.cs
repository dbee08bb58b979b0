using Automation.Core.Releases;
using Automation.Testing;

namespace Automation.Core.Tests.Releases;

public sealed class ReleaseNotesTests
{
    [Fact]
    public void Notes_Say_What_Breaks_First() => Golden.Verify(
        ReleaseNotes.Markdown(Commits.PlanFrom(
            "1.2.3",
            "feat(cli): print <version> (#12)\n\nCloses #7",
            "fix: thank @octocat for fixes #3",
            "feat(api)!: drop v1",
            "refactor: move settings\n\nBREAKING CHANGE: `Old:Key` is\nread no more\nRefs: #9",
            "perf(digest): find repositories by an index",
            "docs: say so",
            "Revert \"feat: too early\"")),
        "notes.md");

    [Fact]
    public void Notes_Of_Nothing_Say_So() =>
        Assert.Equal("Nothing that users notice has changed.\n", ReleaseNotes.Markdown(Commits.PlanFrom("1.0.0", "docs: a")));

    [Fact]
    public void Notes_Fit_Into_A_Release_And_Say_What_Is_Left_Out()
    {
        var subject = new string('a', 200);

        var notes = ReleaseNotes.Markdown(Commits.PlanFrom("1.0.0", Enumerable.Repeat($"feat: {subject}", 1_000).Append("fix: b")));

        Assert.InRange(notes.Length, 100_000, 125_000);
        Assert.Matches(@"- and \d+ more\n", notes);
    }
}
