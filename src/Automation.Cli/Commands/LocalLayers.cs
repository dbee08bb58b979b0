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
    public static IReadOnlyList<PolicyText> Read(string repository, string? organisation)
    {
        if (!Directory.Exists(repository))
        {
            throw CommandFailureException.Usage($"There is no folder {repository}: name one with --repo.");
        }

        var layers = new List<PolicyText>();
        if (organisation is not null)
        {
            var text = UserFile.Read(organisation, "name the policy file of the organisation");
            layers.Add(new PolicyText(PolicyLayerKind.Organisation, organisation, text));
        }

        if (FindOwn(repository) is { } own)
        {
            layers.Add(own);
        }

        return layers;
    }

    /// <summary>The policy file, else what the configuration of commitlint says; null where there is neither.</summary>
    /// <param name="remarks">
    /// Whether to remark what of commitlint's configuration has no counterpart. That it cannot be read is remarked in every case.
    /// </param>
    public static PolicyText? FindOwn(string repository, bool remarks = true)
    {
        var path = Path.Combine(repository, PolicyResolver.FilePath);
        if (File.Exists(path))
        {
            return new PolicyText(PolicyLayerKind.Repository, PolicyResolver.FilePath, File.ReadAllText(path));
        }

        var adopted = CommitlintConfiguration.Find(CommitlintFiles.Read(repository));
        return remarks || adopted is null or { Problem: not null } ? adopted?.ToLayer() : adopted.ToLayer() with { Remarks = [] };
    }
}
