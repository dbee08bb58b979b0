using System.Text;
using Automation.Core.Practices;
using Automation.Testing;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>Findings can be acted on without looking anything up.</summary>
public sealed class FindingTextTests
{
    [Fact]
    public void A_Finding_On_The_Title_Quotes_It_And_Says_To_Edit_It()
    {
        var finding = Assert.Single(Evaluate(Titled("feat:no space")).Findings);

        Assert.StartsWith("Title \"feat:no space\": ", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Change the pull request's title to `feat: no space`.", finding.Fix);
        Assert.Equal(["gh pr edit 7 --title 'feat: no space'"], finding.Commands);
        Assert.Null(finding.Location);
    }

    [Fact]
    public void A_Finding_On_The_Last_Commit_Says_To_Amend_It()
    {
        var pullRequest = new PullRequestBuilder().Commit("feat: a").Commit("feat: b.").With(s => s with { HeadSha = s.Commits[^1].Sha });

        var finding = Assert.Single(Evaluate(pullRequest).Findings);

        Assert.StartsWith("Commit 0000000 \"feat: b.\": ", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Amend commit 0000000: change the first line to `feat: b`. Then push it again.", finding.Fix);
        Assert.Equal(["git commit --amend -m 'feat: b'", "git push --force-with-lease"], finding.Commands);
        Assert.Equal(PullRequestBuilder.Sha(101), finding.Location?.Commit);
    }

    [Fact]
    public void A_Finding_On_An_Earlier_Commit_Says_To_Reword_It()
    {
        var finding = FindingOn("feat: b.", "subject-full-stop");

        Assert.Equal("Mark commit 0000000 as `reword` in a rebase: change the first line to `feat: b`. Then push again.", finding.Fix);
        Assert.Equal(["git rebase -i 0000000~1", "git push --force-with-lease"], finding.Commands);
    }

    [Fact]
    public void A_Message_With_A_Body_Is_Amended_In_An_Editor()
    {
        var pullRequest = new PullRequestBuilder().Commit("feat: b.\n\nWhy.").With(s => s with { HeadSha = s.Commits[^1].Sha });

        Assert.Equal("git commit --amend", Assert.Single(Evaluate(pullRequest).Findings).Commands[0]);
    }

    [Fact]
    public void One_Rebase_Serves_All_Commits_And_Keeps_Merges()
    {
        var merged = new PullRequestBuilder().Commit("feat: a.").Commit("feat: b.").With(s => s with
        {
            Commits =
            [
                .. s.Commits,
                s.Commits[0] with { Sha = PullRequestBuilder.Sha(900), Message = "Merge branch 'main'", ParentCount = 2 },
            ],
        });

        Assert.All(Evaluate(merged).Findings, f => Assert.Equal("git rebase -i -r 0000000~1", f.Commands[0]));
    }

    [Fact]
    public void What_Strangers_Wrote_Is_One_Word_To_A_Shell()
    {
        var finding = Assert.Single(Evaluate(Titled("feat:don't; $(reboot) `x`")).Findings);

        Assert.Equal(["gh pr edit 7 --title 'feat: don'\\''t; $(reboot) `x`'"], finding.Commands);
    }

    [Fact]
    public void A_Very_Long_Header_Is_Quoted_In_Part()
    {
        var finding = FindingOn("feat: " + new string('x', 5000), "header-max-length");

        Assert.InRange(finding.Message.Length, 100, 400);
    }

    [Fact]
    public void A_Very_Long_Correction_Is_Not_Spelled_Out()
    {
        var findings = FindingsOn($"{new string('x', 5000)}(api): {new string('x', 5000)}.");

        Assert.All(findings, finding => Assert.InRange(finding.Message.Length + finding.Fix.Length, 1, 800));
    }

    [Fact]
    public void A_Quotation_Does_Not_Cut_A_Character_In_Half()
    {
        var finding = FindingOn("feat:" + string.Concat(Enumerable.Repeat("\U0001F389", 90)), "header-format");

        Assert.DoesNotContain(Rune.ReplacementChar, finding.Message.EnumerateRunes());
    }

    [Fact]
    public void Control_Characters_Are_Not_Quoted()
    {
        var finding = FindingOn("feat:\u001B[31mred", "header-format");

        Assert.DoesNotContain('\u001B', finding.Message);
        Assert.DoesNotContain('\u001B', finding.Fix);
    }

    [Fact]
    public void Every_Finding_Says_Why_It_Matters() =>
        Assert.All(FindingsOn("FOO: Bar.\nbody"), finding => Assert.NotEqual("", finding.Why));

    [Fact]
    public void Errors_Come_Before_Warnings()
    {
        var severities = FindingsOn("feat: Add it\n\nbreaking change: b\n\n" + new string('x', 101)).Select(f => f.Severity).ToList();

        Assert.Equal(severities.OrderDescending(), severities);
        Assert.Equal(Severity.Error, severities[0]);
    }
}
