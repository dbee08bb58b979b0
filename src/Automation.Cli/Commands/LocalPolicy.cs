using Automation.Cli.Terminals;
using Automation.Core.Policies;
using Automation.Core.Practices;

namespace Automation.Cli.Commands;

/// <summary>The policy that applies to work on this machine, with its problems said on standard error.</summary>
internal static class LocalPolicy
{
    /// <summary>The file of the working tree, or the defaults where there is none.</summary>
    public static async Task<EffectivePolicy> LoadAsync(string repository, Terminal terminal, CancellationToken cancellationToken)
    {
        var path = Path.Combine(repository, PolicyResolver.FilePath);
        var text = File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : null;
        return Resolve(text is null ? null : new PolicyText(PolicyLayerKind.Repository, PolicyResolver.FilePath, text), terminal);
    }

    public static EffectivePolicy Resolve(PolicyText? text, Terminal terminal)
    {
        var policy = new PolicyResolver(PracticeCatalog.All).Resolve(text is null ? [] : [text]);
        foreach (var problem in policy.Problems)
        {
            terminal.Say($"{problem.Source}:{problem.Line}:{problem.Column}: {problem.Message}");
        }

        return policy;
    }
}
