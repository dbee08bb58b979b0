using Automation.Core.Apps;
using Automation.Core.Identity;

namespace Automation.Cli.Doctoring;

/// <summary>Can each organisation's own policy be read?</summary>
internal sealed class OrganisationPolicyCheck(IServiceProvider services) : AppCheck(services)
{
    private const string Repository = ".github";

    public override string Name => "policy";

    protected override async Task<CheckResult> RunAsync(AppRecord app, CancellationToken cancellationToken)
    {
        var organisations = (await Registration.ListInstallationsAsync(cancellationToken))
            .Where(static i => i is { IsOrganisation: true, IsSuspended: false });
        var sentences = new List<string>();
        foreach (var organisation in organisations)
        {
            if (!await Registration.IsInstalledOnAsync(new RepositoryName(organisation.Account, Repository), cancellationToken))
            {
                sentences.Add(
                    $"{organisation.Account} has no policy of its own: it has no repository {Repository}, or the App is not installed on "
                    + $"it. An owner adds the repository at {organisation.Page}.");
            }
        }

        return new CheckResult(CheckStatus.Ok, sentences.Count > 0 ? sentences : ["Every organisation's policy can be read."]);
    }
}
