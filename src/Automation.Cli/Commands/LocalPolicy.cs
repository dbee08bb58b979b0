using Automation.Cli.Terminals;
using Automation.Core.Policies;
using Automation.Core.Policies.Adoption;
using Automation.Core.Practices;

namespace Automation.Cli.Commands;

/// <summary>The policy that applies to work on this machine, with its problems said on standard error.</summary>
internal static class LocalPolicy
{
    /// <summary>
    /// That of the working tree: its policy file, else its configuration of commitlint, else the defaults.
    /// </summary>
    /// <param name="remarks">Whether to say what of commitlint's configuration has no counterpart.</param>
    public static async Task<EffectivePolicy> LoadAsync(
        string repository, Terminal terminal, bool remarks, CancellationToken cancellationToken)
    {
        var path = Path.Combine(repository, PolicyResolver.FilePath);
        if (File.Exists(path))
        {
            var text = await File.ReadAllTextAsync(path, cancellationToken);
            return Resolve(new PolicyText(PolicyLayerKind.Repository, PolicyResolver.FilePath, text), terminal, hashes: false);
        }

        var adopted = CommitlintConfiguration.Find(await CommitlintFiles.ReadAsync(repository, cancellationToken));
        return adopted is null ? EffectivePolicy.Default
            : Resolve(
                remarks || adopted.Problem is not null ? adopted.ToLayer() : adopted.ToLayer() with { Remarks = [] },
                terminal,
                hashes: false);
    }

    /// <param name="hashes"><inheritdoc cref="PolicyResolver.Hashes" path="/summary"/></param>
    public static EffectivePolicy Resolve(PolicyText? text, Terminal terminal, bool hashes = true)
    {
        var policy = new PolicyResolver(PracticeCatalog.All) { Hashes = hashes }.Resolve(text is null ? [] : [text]);
        foreach (var problem in policy.Problems)
        {
            terminal.Say($"{problem.Source}:{problem.Line}:{problem.Column}: {problem.Message}");
        }

        if (text?.Remarks is { Count: > 0 } remarks)
        {
            terminal.Say(remarks is [var only]
                ? only
                : $"{text.Source} stands in for a policy. {remarks.Count} of its settings have no counterpart; "
                    + "'automation policy import --out -' lists them.");
        }

        return policy;
    }
}
