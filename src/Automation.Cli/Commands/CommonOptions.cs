using System.CommandLine.Parsing;
using Automation.Cli.Terminals;
using Automation.Core.Identity;

namespace Automation.Cli.Commands;

/// <summary>Options that several commands take, so that they read the same everywhere.</summary>
internal static class CommonOptions
{
    public static Option<OutputFormat> Format() => Choice(
        "--format",
        "text for people (default), json for scripts.",
        new Dictionary<string, OutputFormat> { ["text"] = OutputFormat.Text, ["json"] = OutputFormat.Json });

    /// <summary>The formats of commands that find something in files.</summary>
    public static Option<OutputFormat> FormatOfFindings() => Choice(
        "--format",
        "text for people (default), json for scripts, sarif for code scanning.",
        new Dictionary<string, OutputFormat>
        {
            ["text"] = OutputFormat.Text,
            ["json"] = OutputFormat.Json,
            ["sarif"] = OutputFormat.Sarif,
        });

    public static Option<string> Repository() => Text(new Option<string>("--repo")
    {
        Description = "Folder of the git repository.",
        DefaultValueFactory = _ => ".",
        HelpName = "DIR",
    });

    public static Option<string?> Data(string description) => Text(new Option<string?>("--data")
    {
        Description = description,
        HelpName = "DIR",
    });

    /// <param name="usual">Where it is not given.</param>
    public static Option<int> Limit(string description, int usual) => new("--limit")
    {
        Description = description,
        DefaultValueFactory = _ => usual,
        HelpName = "N",
        CustomParser = result =>
        {
            if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit < 1)
            {
                result.AddError($"--limit takes a whole number from 1 to {int.MaxValue}, not '{result.Tokens[0].Value}'.");
            }

            return limit;
        },
    };

    /// <summary>An option that takes one of a few words, to the letter; the type's default value where it is not given.</summary>
    public static Option<T> Choice<T>(string name, string description, IReadOnlyDictionary<string, T> words)
        where T : struct => new(name)
        {
            Description = description,
            HelpName = string.Join('|', words.Keys),
            CustomParser = result =>
            {
                if (!words.TryGetValue(result.Tokens[0].Value, out var value))
                {
                    result.AddError($"{name} takes {string.Join(" or ", words.Keys)}, not '{result.Tokens[0].Value}'.");
                }

                return value;
            },
        };

    /// <summary>Reads OWNER/REPO; null where nothing is given.</summary>
    public static RepositoryName? ParseRepository(ArgumentResult result)
    {
        if (result.Tokens.Count == 0)
        {
            return null;
        }

        if (!RepositoryName.TryParse(result.Tokens[0].Value, out var name))
        {
            result.AddError($"'{result.Tokens[0].Value}' is no repository: write OWNER/REPO.");
        }

        return name;
    }

    /// <summary>Refuses an empty value, which is a variable that was not set rather than a choice.</summary>
    public static Option<T> Text<T>(Option<T> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => t.Value.Length == 0))
            {
                result.AddError($"{option.Name} is empty: name a {option.HelpName}, or leave the option out.");
            }
        });
        return option;
    }

    /// <summary>Refuses an empty value, and a mistyped option, which would otherwise be taken for a name.</summary>
    public static Argument<T> Text<T>(Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => t.Value.Length == 0))
            {
                result.AddError($"{argument.Name} is empty: name one.");
            }
            else if (result.Tokens.FirstOrDefault(t => t.Value.StartsWith("--", StringComparison.Ordinal)) is { } option)
            {
                result.AddError($"'{option.Value}' is no option here; a name that begins so is written './{option.Value}'.");
            }
        });
        return argument;
    }
}
