using Automation.Cli.Simulating;

namespace Automation.Cli.Commands;

/// <summary>What <c>policy simulate</c> takes.</summary>
internal sealed class SimulationArguments
{
    private readonly Argument<string> file = CommonOptions.Text(new Argument<string>("FILE") { Description = "The policy file to try." });

    private readonly Option<string?> history = CommonOptions.Text(new Option<string?>("--repo")
    {
        Description = "Folder of the git repository whose history to take (default: the current folder).",
        HelpName = "DIR",
    });

    private readonly Option<int> limit = CommonOptions.Limit("How many of the newest pull requests.", 100);

    private readonly Option<string?> organisation = File("--organisation", "The organisation's policy file, below both policies.");

    private readonly Option<string?> current =
        File("--current", "The policy file in force (default: the one on the default branch; with --data: none).");

    private readonly Option<string?> data = CommonOptions.Data("Take the evaluations of the store in this folder, not a history.");

    private readonly Option<string?> repository = CommonOptions.Text(new Option<string?>("--repository")
    {
        Description = "With --data: which repository, where the store holds several.",
        HelpName = "OWNER/NAME",
    });

    public Command AddTo(Command command)
    {
        command.Add(file);
        foreach (Option option in (Option[])[history, limit, organisation, current, data, repository])
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(data) is not null && result.GetValue(history) is not null)
            {
                result.AddError("--repo and --data exclude each other: take a history or a store.");
            }
            else if (result.GetValue(data) is null && result.GetValue(repository) is not null)
            {
                result.AddError("--repository goes with --data.");
            }
        });
        return command;
    }

    public SimulationFiles ReadFiles(ParseResult parsed) =>
        SimulationFiles.Read(parsed.GetRequiredValue(file), parsed.GetValue(organisation), parsed.GetValue(current));

    public string HistoryIn(ParseResult parsed) => parsed.GetValue(history) ?? ".";

    public int LimitIn(ParseResult parsed) => parsed.GetValue(limit);

    /// <summary>The store's folder; null where a history is to be taken.</summary>
    public string? DataIn(ParseResult parsed) => parsed.GetValue(data);

    public string? RepositoryIn(ParseResult parsed) => parsed.GetValue(repository);

    private static Option<string?> File(string name, string description) =>
        CommonOptions.Text(new Option<string?>(name) { Description = description, HelpName = "FILE" });
}
