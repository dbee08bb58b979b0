using Automation.Cli.Terminals;
using Automation.Core.Policies;
using Automation.Core.Policies.Adoption;

namespace Automation.Cli.Commands;

/// <summary>The policy files of a working tree, as they are on this machine.</summary>
internal static class LocalLayers
{
    /// <summary>Lowest layer first: the organisation's file where one is named, the repository's own layer where it has one.</summary>
    /// <param name="organisation">Path of the organisation's file; null for none.</param>
    /// <exception cref="CommandFailureException">There is no such folder, or the organisation's file cannot be read.</exception>
    public static async Task<IReadOnlyList<PolicyText>> ReadAsync(
        string repository, string? organisation, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(repository))
        {
            throw CommandFailureException.Usage($"There is no folder {repository}: name one with --repo.");
        }

        var layers = new List<PolicyText>();
        if (organisation is not null)
        {
            var text = await UserFile.ReadAsync(organisation, "name the policy file of the organisation", cancellationToken);
            layers.Add(new PolicyText(PolicyLayerKind.Organisation, organisation, text));
        }

        if (await FindOwnAsync(repository, cancellationToken) is { } own)
        {
            layers.Add(own);
        }

        return layers;
    }

    /// <summary>The policy file, else what the configuration of commitlint says.</summary>
    private static async Task<PolicyText?> FindOwnAsync(string repository, CancellationToken cancellationToken)
    {
        var path = Path.Combine(repository, PolicyResolver.FilePath);
        return File.Exists(path)
            ? new PolicyText(
                PolicyLayerKind.Repository, PolicyResolver.FilePath, await File.ReadAllTextAsync(path, cancellationToken))
            : CommitlintConfiguration.Adopt(await CommitlintFiles.ReadAsync(repository, cancellationToken));
    }
}
