using Automation.Cli.Terminals;
using Automation.Core.Policies;
using Automation.Core.Practices;

namespace Automation.Cli.Commands;

/// <summary>The policy that applies to work on this machine, with its problems said on standard error.</summary>
internal static class LocalPolicy
{
    /// <summary>That of the working tree: its policy file, else its configuration of commitlint, else the defaults.</summary>
    /// <param name="remarks">Whether to say what of commitlint's configuration takes no effect.</param>
    public static EffectivePolicy Load(string repository, Terminal terminal, bool remarks)
    {
        if (LocalLayers.FindOwn(repository, remarks) is { } own)
        {
            return Resolve(own, terminal, hashes: false);
        }

        if (remarks && CommitlintFiles.FindProgram(repository) is { } program)
        {
            terminal.Say($"{program} is a program, which is not run here: the defaults apply. {CommitlintFiles.HowToImport}");
        }

        return EffectivePolicy.Default;
    }

    /// <summary>A policy file that the user names, in place of the repository's own.</summary>
    /// <exception cref="CommandFailureException">It cannot be read.</exception>
    public static EffectivePolicy LoadFile(string file, Terminal terminal) =>
        Resolve(new PolicyText(PolicyLayerKind.Repository, file, UserFile.Read(file, "name a policy file")), terminal, hashes: false);

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
