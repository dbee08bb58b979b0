using Automation.Core.Commands;
using Automation.Core.Reporting;
using Automation.Core.Snapshots;
using Automation.Sandbox.Model;

namespace Automation.GitHub.Tests.Sandboxes;

/// <summary>People are answered in the sandbox as on GitHub, by requests and answers that GitHub's published description allows.</summary>
public sealed class SandboxTalkTests(DescribedSandbox github) : IClassFixture<DescribedSandbox>
{
    [Fact]
    public async Task A_Persons_Comment_Is_Answered_Once_However_Often_It_Is_Tried()
    {
        using var host = github.NewHost();
        host.Options.AppSlug = SandboxIds.AppSlug;
        var key = SandboxServer.Key(SandboxHistory.Rich);
        var comment = await github.CommentAsync(SandboxHistory.Rich, "grace-hopper", "/automation help");

        for (var attempt = 1; attempt <= 2; attempt++)
        {
            await host.Talk.ReplyAsync(key, comment, DateTimeOffset.UnixEpoch, "the commands", CancellationToken.None);
            await host.Talk.ReactAsync(key, comment, CommentReaction.ThumbsUp, CancellationToken.None);
        }

        Assert.Equal(
            [("grace-hopper", "/automation help", "+1"), (SandboxIds.BotLogin, $"{ReportMarkers.Reply(comment)}\nthe commands", "")],
            await github.CommentsAsync(SandboxHistory.Rich));
    }

    [Fact]
    public async Task Whoever_Was_Given_No_Role_May_Write()
    {
        using var host = github.NewHost();

        var role = await host.Talk.RoleOfAsync(SandboxIds.Installation, SandboxIds.Repository, "grace-hopper", CancellationToken.None);

        Assert.Equal(RepositoryPermission.Write, role);
    }
}
