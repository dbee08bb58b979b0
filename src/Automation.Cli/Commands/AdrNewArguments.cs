using Automation.Cli.Deciding;
using Automation.Cli.Terminals;
using Automation.Core.Practices.Decisions;

namespace Automation.Cli.Commands;

/// <summary>What <c>adr new</c> takes.</summary>
internal sealed class AdrNewArguments
{
    private readonly Argument<string> title = CommonOptions.Text(
        new Argument<string>("TITLE") { Description = "What was decided, in a few words." });

    private readonly Option<string?> directory = CommonOptions.Text(new Option<string?>("--dir")
    {
        Description = "Folder of the record; it is made where there is none (default: where the repository keeps its records).",
        HelpName = "DIR",
    });

    private readonly Option<string?> status = CommonOptions.Text(new Option<string?>("--status")
    {
        Description = "Where the decision stands (default: proposed).",
        HelpName = "STATUS",
    });

    private readonly Option<string?> supersedes = CommonOptions.Text(new Option<string?>("--supersedes")
    {
        Description = "The record whose place it takes: its number, or its file.",
        HelpName = "NUMBER|PATH",
    });

    private readonly Option<DecisionFormat> formatOf = CommonOptions.Choice(
        "--format-of",
        "The record's layout (default: that of its neighbours, else nygard).",
        new Dictionary<string, DecisionFormat> { ["nygard"] = DecisionFormat.Nygard, ["madr"] = DecisionFormat.Madr });

    private readonly Option<bool> print = new("--print") { Description = "Print the record instead of writing anything." };
    private readonly Option<string> repository = CommonOptions.Repository();
    private readonly Option<OutputFormat> format = CommonOptions.Format();

    public Command AddTo(Command command)
    {
        command.Add(title);
        foreach (var option in (Option[])[directory, status, supersedes, formatOf, print, repository, format])
        {
            command.Add(option);
        }

        return command;
    }

    public OutputFormat FormatOf(ParseResult parsed) => parsed.GetValue(format);

    public bool IsPrintOnly(ParseResult parsed) => parsed.GetValue(print);

    public string? DirectoryOf(ParseResult parsed) => parsed.GetValue(directory);

    public string RepositoryOf(ParseResult parsed) => parsed.GetRequiredValue(repository);

    /// <param name="folder">Full path of the record's folder.</param>
    /// <param name="usualStatus">Where none is named.</param>
    public NewRecordRequest RequestOf(ParseResult parsed, string folder, string usualStatus)
    {
        var chosen = parsed.GetValue(formatOf);
        return new NewRecordRequest(
            parsed.GetRequiredValue(title),
            folder,
            (parsed.GetValue(status) ?? usualStatus).Trim().ToLowerInvariant(),
            parsed.GetValue(supersedes),
            chosen == DecisionFormat.Other ? null : chosen);
    }
}
