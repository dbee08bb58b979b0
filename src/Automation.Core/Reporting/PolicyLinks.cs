using Automation.Core.Policies;
using Automation.Core.Policies.Adoption;
using Automation.Core.Snapshots;

namespace Automation.Core.Reporting;

/// <summary>Where the files of a policy can be read: on the base branch, whose policy it is that applies.</summary>
internal static class PolicyLinks
{
    /// <summary>The repository of an account that holds its defaults.</summary>
    private const string OrganisationRepository = ".github";

    /// <summary>Inline Markdown: a link, or only the name where it is not one of a known file.</summary>
    /// <param name="source"><see cref="PolicyText.Source"/>.</param>
    public static string To(string source, PullRequestSnapshot snapshot)
    {
        var name = MarkdownText.Code(source);
        return AddressOf(source, snapshot) is { } address ? $"[{name}]({address})" : name;
    }

    private static string? AddressOf(string source, PullRequestSnapshot snapshot)
    {
        var repository = snapshot.Repository;
        if (IsLocal(repository.Host))
        {
            return null;
        }

        if (source == PolicyResolver.FilePath || CommitlintConfiguration.Paths.Contains(source, StringComparer.Ordinal))
        {
            return Address(repository.Host, repository.Name, snapshot.BaseRef, source);
        }

        // What the organisation's default branch is called is not known here, and GitHub needs no name for it.
        var organisation = repository.Name with { Name = OrganisationRepository };
        return source == organisation.ToString() ? Address(repository.Host, organisation, "HEAD", PolicyResolver.FilePath) : null;
    }

    /// <summary>Of a stand-in on somebody's own machine: gone, and under another port, when the report is read.</summary>
    private static bool IsLocal(string host) => Uri.TryCreate($"https://{host}", UriKind.Absolute, out var address) && address.IsLoopback;

    private static string Address(string host, RepositoryName repository, string branch, string path) =>
        $"https://{host}/{Escape(repository.ToString())}/blob/{Escape(branch)}/{Escape(path)}";

    /// <summary>Escaped but for the slashes: a branch may be called anything that git allows.</summary>
    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
