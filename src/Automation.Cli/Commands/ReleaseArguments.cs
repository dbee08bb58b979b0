using Automation.Cli.Terminals;
using Automation.Core.Releases;
using Automation.Core.Versions;
using Automation.Git.Releases;
using Automation.Git.Repositories;

namespace Automation.Cli.Commands;

/// <summary>The options of both <c>release</c> commands, and what they select.</summary>
internal sealed class ReleaseArguments
{
    private readonly Option<string> repository = CommonOptions.Repository();
    private readonly Option<OutputFormat> format = CommonOptions.Format();

    private readonly Option<string> to = CommonOptions.Text(new Option<string>("--to")
    {
        Description = "What is to be released.",
        DefaultValueFactory = _ => "HEAD",
        HelpName = "REV",
    });

    private readonly Option<VersionTag?> since = new("--since")
    {
        Description = "The tag of the last release. Without it: the highest version among the tags that REV reaches.",
        HelpName = "TAG",
        CustomParser = result =>
        {
            var tag = VersionTag.Find(result.Tokens[0].Value);
            if (tag is null)
            {
                result.AddError($"--since takes a tag that is a version such as v1.3.0, not '{result.Tokens[0].Value}'.");
            }

            return tag;
        },
    };

    private readonly Option<SemanticVersion?> initial = new("--initial")
    {
        Description = $"The version where there is no release yet ({ReleasePlan.UsualInitial} without it).",
        HelpName = "VERSION",
        CustomParser = result =>
        {
            var version = SemanticVersion.Find(result.Tokens[0].Value);
            if (version is not { Prerelease: null })
            {
                result.AddError($"--initial takes a version such as 1.0.0, not '{result.Tokens[0].Value}'.");
            }

            return version;
        },
    };

    public Command AddTo(Command command)
    {
        foreach (var option in (Option[])[to, since, initial, repository, format])
        {
            command.Add(option);
        }

        return command;
    }

    public OutputFormat FormatOf(ParseResult parsed) => parsed.GetValue(format);

    public async Task<(VersionTag? Since, ReleasePlan Plan)> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var opened = await GitRepository.OpenAsync(parsed.GetRequiredValue(repository), cancellationToken);
        var unreleased = await UnreleasedCommits.ReadAsync(
            opened, parsed.GetRequiredValue(to), parsed.GetValue(since), cancellationToken);
        var commits = unreleased.Commits.Select(c => c.ToSnapshot());
        return (unreleased.Since, ReleasePlan.Of(unreleased.Since?.Version, commits, parsed.GetValue(initial)));
    }
}
