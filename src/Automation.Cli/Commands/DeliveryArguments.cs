using System.Text.RegularExpressions;
using Automation.Core.Identity;

namespace Automation.Cli.Commands;

/// <summary>The arguments that the deliveries commands share.</summary>
internal static partial class DeliveryArguments
{
    /// <summary>Every hour is read for itself: longer would take minutes. Ids are kept for 30 days unless configured otherwise.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    public static Option<string?> Data() => CommonOptions.Data("Folder of the embedded store (default: ./.automation).");

    public static Option<DateTimeOffset?> Since(string @default) => new("--since")
    {
        Description = $"How far back: 90m, 24h, 7d, or a day (UTC) such as 2026-11-16 (default: {@default}).",
        HelpName = "TIME",
        CustomParser = result =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var text = result.Tokens[0].Value;
            if (!TryParse(text, now, out var since))
            {
                result.AddError($"--since takes a time such as 24h or 7d, or a day such as 2026-11-16, not '{text}'.");
            }
            else if (since > now || since < now - Longest)
            {
                result.AddError($"--since takes a time within the last {Longest.Days} days, not '{text}'.");
            }

            return since;
        },
    };

    public static Option<InstallationId?> Installation() => new("--installation")
    {
        Description = "Only those of this installation, by its id.",
        HelpName = "N",
        CustomParser = result =>
        {
            if (!long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == 0)
            {
                result.AddError($"--installation takes the number of an installation, not '{result.Tokens[0].Value}'.");
            }

            return new InstallationId(Math.Max(1, id));
        },
    };

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Only say what would be done." };

    public static Option<string?> Reason() => CommonOptions.Text(new Option<string?>("--reason")
    {
        Description = "Why, for the audit log.",
        HelpName = "TEXT",
    });

    public static DeliveryId ParseId(System.CommandLine.Parsing.SymbolResult result, string text)
    {
        if (!DeliveryId.TryParse(text, out var id))
        {
            result.AddError(
                $"'{text}' is no delivery id: that is the X-GitHub-Delivery header, such as 0b989ba4-242f-11e5-81e1-c7b6966d2516.");
        }

        return id;
    }

    /// <summary>Delivery ids; none where an option selects them.</summary>
    public static Argument<DeliveryId[]> Ids(string option) => new("ID")
    {
        Description = $"Delivery ids (X-GitHub-Delivery), unless {option} selects them.",
        Arity = ArgumentArity.ZeroOrMore,
        CustomParser = result => [.. result.Tokens.Select(t => ParseId(result, t.Value)).Distinct()],
    };

    /// <summary>Either ids or the option that selects them, and what narrows the selection only with that.</summary>
    public static void RequireOne(Command command, Argument<DeliveryId[]> ids, Option<bool> all, params Option[] narrowing) =>
        command.Validators.Add(result =>
        {
            var named = result.GetResult(ids)?.Tokens.Count > 0;
            var selected = result.GetResult(all) is not null;
            if (named == selected)
            {
                result.AddError($"Name deliveries by their ids, or select them with {all.Name}: one of the two.");
            }
            else if (named && Array.Find(narrowing, o => result.GetResult(o) is { Implicit: false }) is { } narrow)
            {
                result.AddError($"{narrow.Name} goes with {all.Name}: leave it out where ids are named.");
            }
        });

    internal static bool TryParse(string text, DateTimeOffset now, out DateTimeOffset since)
    {
        since = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            since = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
            return true;
        }

        if (Duration().Match(text) is not { Success: true } match)
        {
            return false;
        }

        var number = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        since = now - (match.Groups[2].Value switch
        {
            "m" => TimeSpan.FromMinutes(number),
            "h" => TimeSpan.FromHours(number),
            _ => TimeSpan.FromDays(number),
        });
        return true;
    }

    [GeneratedRegex("^([0-9]{1,6})([mhd])$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Duration();
}
