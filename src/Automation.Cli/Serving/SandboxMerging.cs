using Automation.Cli.Terminals;
using Automation.Core.Snapshots;
using Microsoft.Extensions.Configuration;

namespace Automation.Cli.Serving;

/// <summary>How the sandbox's repository merges: as GitHub's defaults say, where the section says nothing else.</summary>
internal static class SandboxMerging
{
    private const string SectionName = "Sandbox:Merge";

    /// <exception cref="CommandFailureException">A variable has no value that makes sense.</exception>
    public static MergeSettings FromEnvironment() => Of(new ConfigurationBuilder().AddEnvironmentVariables().Build());

    internal static MergeSettings Of(IConfiguration configuration)
    {
        var section = configuration.GetSection(SectionName);
        try
        {
            var usual = MergeSettings.Default;
            return new MergeSettings(
                section.GetValue(nameof(MergeSettings.Squash), usual.Squash),
                section.GetValue(nameof(MergeSettings.MergeCommit), usual.MergeCommit),
                section.GetValue(nameof(MergeSettings.Rebase), usual.Rebase))
            {
                SquashTitle = section.GetValue<SquashTitle>(nameof(MergeSettings.SquashTitle)),
                SquashMessage = section.GetValue<SquashMessage>(nameof(MergeSettings.SquashMessage)),
                MergeTitle = section.GetValue<MergeTitle>(nameof(MergeSettings.MergeTitle)),
                MergeMessage = section.GetValue<MergeMessage>(nameof(MergeSettings.MergeMessage)),
            };
        }
        catch (InvalidOperationException e)
        {
            throw CommandFailureException.Usage($"{e.Message} See {SectionName} in the page on configuration for what it may be.");
        }
    }
}
