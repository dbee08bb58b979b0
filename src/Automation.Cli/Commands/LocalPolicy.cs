using Automation.Cli.Terminals;
using Automation.Core.Policies;
using Automation.Core.Policies.Adoption;
using Automation.Core.Practices;

namespace Automation.Cli.Commands;

/// <summary>The policy that applies to work on this machine, with its problems said on standard error.</summary>
internal static class LocalPolicy
{
    /// <summary>The file of the working tree, or the defaults where there is none.</summary>
    public static async Task<EffectivePolicy> LoadAsync(string repository, Terminal terminal, CancellationToken cancellationToken)
    {
        var text = await FindAsync(repository, cancellationToken);
        return Resolve(text, terminal);
    }

    /// <summary>The repository's own layer: the policy file of the working tree, else what its configuration of commitlint says.</summary>
    public static async Task<PolicyText?> FindAsync(string repository, CancellationToken cancellationToken)
    {
        if (await ReadAsync(repository, PolicyResolver.FilePath, cancellationToken) is { } text)
        {
            return new PolicyText(PolicyLayerKind.Repository, PolicyResolver.FilePath, text);
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in CommitlintConfiguration.Paths)
        {
            if (await ReadAsync(repository, path, cancellationToken) is { } found)
            {
                texts.Add(path, found);
            }
        }

        return CommitlintConfiguration.Adopt(texts);
    }

    public static EffectivePolicy Resolve(PolicyText? text, Terminal terminal) => Resolve(text is null ? [] : [text], terminal);

    public static EffectivePolicy Resolve(IReadOnlyList<PolicyText> layers, Terminal terminal)
    {
        var policy = new PolicyResolver(PracticeCatalog.All).Resolve(layers);
        foreach (var problem in policy.Problems)
        {
            terminal.Say($"{problem.Source}:{problem.Line}:{problem.Column}: {problem.Message}");
        }

        return policy;
    }

    private static async Task<string?> ReadAsync(string repository, string path, CancellationToken cancellationToken)
    {
        var file = Path.Combine(repository, path);
        return File.Exists(file) ? await File.ReadAllTextAsync(file, cancellationToken) : null;
    }
}
