using Automation.Cli.Terminals;
using Automation.Core.Calendars;
using Automation.Core.Digests.Teams;

namespace Automation.Cli.Commands;

/// <summary>The options that all digest commands take.</summary>
internal sealed class DigestArguments
{
    public Option<IsoWeek?> Week { get; } = new("--week")
    {
        Description = "ISO week (default: the last complete one in the team's time zone).",
        HelpName = "2026-W46",
        CustomParser = result =>
        {
            if (!IsoWeek.TryParse(result.Tokens[0].Value, out var week))
            {
                result.AddError($"--week takes an ISO week such as 2026-W46, not '{result.Tokens[0].Value}'.");
            }

            return week;
        },
    };

    public Option<string?> Team { get; } = CommonOptions.Text(new Option<string?>("--team")
    {
        Description = "Key or id of a team (default: every team).",
        HelpName = "TEAM",
    });

    public Option<string?> Data { get; } = CommonOptions.Data(
        "Folder of the embedded store (default: ./.automation); its 'outbox' takes the mails unless a provider is configured.");

    public Option<OutputFormat> Format { get; } = CommonOptions.Format();

    public Command AddTo(Command command)
    {
        command.Options.Add(Week);
        command.Options.Add(Team);
        command.Options.Add(Data);
        command.Options.Add(Format);
        return command;
    }

    /// <summary>The week that is meant for a team; one that has not begun there is a usage error.</summary>
    public Func<Team, IsoWeek> WeekOf(ParseResult parsed, TimeProvider time)
    {
        var named = parsed.GetValue(Week);
        return team => named is not { } week ? IsoWeek.LastComplete(time.GetUtcNow(), team.Hours.Zone)
            : week <= IsoWeek.Of(time.GetUtcNow(), team.Hours.Zone) ? week
            : throw CommandFailureException.Usage(
                $"{week} is not over, it has not even begun in {team.Hours.Zone.Id}: name an earlier week.");
    }
}
