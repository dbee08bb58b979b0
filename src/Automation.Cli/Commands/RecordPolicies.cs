using Automation.Cli.Deciding;
using Automation.Cli.Terminals;
using Automation.Core.Policies;

namespace Automation.Cli.Commands;

/// <summary>The policies by which records are judged: a file that the user names, else that of the repository that holds them.</summary>
/// <param name="file">Null where none is named.</param>
internal sealed class RecordPolicies(string? file, Terminal terminal)
{
    private readonly Dictionary<RecordTree, EffectivePolicy> loaded = [];

    /// <exception cref="CommandFailureException">The file cannot be read.</exception>
    public EffectivePolicy Of(RecordTree tree)
    {
        if (!loaded.TryGetValue(tree, out var policy))
        {
            loaded[tree] = policy = file is null
                ? LocalPolicy.Load(tree.Root, terminal, remarks: false)
                : LocalPolicy.LoadFile(file, terminal);
        }

        return policy;
    }

    public static Option<string?> Option() => CommonOptions.Text(new Option<string?>("--policy")
    {
        Description = "Policy file to judge by (default: that of the repository that holds the records).",
        HelpName = "FILE",
    });
}
