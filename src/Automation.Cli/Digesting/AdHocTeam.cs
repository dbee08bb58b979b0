using Automation.Core.Digests.Teams;
using Automation.Core.Ports;

namespace Automation.Cli.Digesting;

/// <summary>A team without a definition, over everything that a store holds: what someone sees who has configured nothing yet.</summary>
internal static class AdHocTeam
{
    public const string Key = "all";

    /// <summary>Every repository is named in full, so that titles show: whoever reads the store may read them.</summary>
    public static Team Of(IEnumerable<RepositoryRecord> repositories) => new()
    {
        Id = Key,
        Key = Key,
        Name = "All repositories",
        Leads = [],
        Repositories = [.. repositories.Select(r => new RepositorySelector(RepositorySelectorKind.Name, r.Name.Owner, r.Name.Name))],
        SendsWhenQuiet = true,
    };
}
