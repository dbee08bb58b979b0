using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.Core.Snapshots;
using Microsoft.Extensions.Configuration;

namespace Automation.Cli.Tests.Serving;

public sealed class SandboxMergingTests
{
    [Fact]
    public void A_Sandbox_Merges_As_GitHub_Makes_A_New_Repository() => Assert.Equal(MergeSettings.Default, Of());

    [Fact]
    public void Every_Setting_Can_Be_Another()
    {
        var settings = Of(
            ("Squash", "false"),
            ("MergeCommit", "False"),
            ("Rebase", "true"),
            ("SquashTitle", "PullRequestTitle"),
            ("SquashMessage", "blank"),
            ("MergeTitle", "PullRequestTitle"),
            ("MergeMessage", "PullRequestBody"));

        Assert.Equal(
            new MergeSettings(Squash: false, MergeCommit: false, Rebase: true)
            {
                SquashTitle = SquashTitle.PullRequestTitle,
                SquashMessage = SquashMessage.Blank,
                MergeTitle = MergeTitle.PullRequestTitle,
                MergeMessage = MergeMessage.PullRequestBody,
            },
            settings);
    }

    [Theory]
    [InlineData("Squash", "perhaps")]
    [InlineData("SquashTitle", "PR_TITLE")]
    public void A_Value_That_Makes_No_Sense_Is_Said_With_Its_Key(string key, string value)
    {
        var failure = Assert.Throws<CommandFailureException>(() => Of((key, value)));

        Assert.Equal(ExitCode.Usage, failure.ExitCode);
        Assert.Contains($"Sandbox:Merge:{key}", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"'{value}'", failure.Message, StringComparison.Ordinal);
    }

    private static MergeSettings Of(params (string Key, string Value)[] settings) => SandboxMerging.Of(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(static s => $"Sandbox:Merge:{s.Key}", static s => (string?)s.Value)).Build());
}
