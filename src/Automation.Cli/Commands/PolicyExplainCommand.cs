using Automation.Cli.Documents;
using Automation.Cli.Rendering;
using Automation.Cli.Terminals;
using Automation.Core.Policies;
using Automation.Core.Policies.Explaining;
using Automation.Core.Policies.Overrides;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Cli.Commands;

/// <summary><c>automation policy explain</c>: every effective value, and the layer that it comes from.</summary>
internal static class PolicyExplainCommand
{
    private const string Help = """
        Show every effective value of the policy of a folder, and the file and line that it comes from.

        With --branch, --path, --label or --author: as it is for such a pull request, overrides included. Conditions on what is not
        given do not hold.

        Examples:
          automation policy explain --changed
          automation policy explain --key practices.review --organisation ../.github/.github/automation.yml
          automation policy explain --branch release/1.x --label hotfix --format json
        """;

    public static Command Create(Terminal terminal)
    {
        var repository = CommonOptions.Repository();
        var organisation = Text("--organisation", "Policy file of the organisation, to lay below the repository's.", "FILE");
        var key = Text("--key", "Show this key, or section, alone.", "PATH");
        var changed = new Option<bool>("--changed") { Description = "Show only what differs from the built-in defaults." };
        var target = new TargetOptions();
        var format = CommonOptions.Format();
        var command = target.AddTo(new Command("explain", Help) { repository, organisation, key, changed });
        command.Add(format);
        command.SetAction(parsed =>
        {
            var layers = LocalLayers.Read(parsed.GetRequiredValue(repository), parsed.GetValue(organisation));
            var policy = new PolicyResolver(PracticeCatalog.All).Resolve(layers);
            var explanation = PolicyExplanation.Of(PracticeCatalog.All, target.Of(parsed) is { } such ? policy.For(such) : policy);
            var keys = Chosen(explanation, parsed.GetValue(key), parsed.GetValue(changed));
            Show(terminal, explanation, keys, parsed.GetValue(format));
            return ExitCode.Fine;
        });
        return command;
    }

    private static Option<string?> Text(string name, string description, string helpName) =>
        CommonOptions.Text(new Option<string?>(name) { Description = description, HelpName = helpName });

    private static IReadOnlyList<ExplainedKey> Chosen(PolicyExplanation explanation, string? section, bool changed)
    {
        var known = PolicyReference.Keys(PracticeCatalog.All).Select(k => k.Path).ToList();
        if (section is not null && !known.Contains(section, StringComparer.Ordinal))
        {
            var hint = NearestKey.Hint(section, known) ?? "Run 'automation policy explain' for all keys.";
            throw CommandFailureException.Usage($"'{section}' is no key of the policy. {hint}");
        }

        return [.. explanation.Keys.Where(k => (section is null || k.IsWithin(section)) && (k.IsChanged || !changed))];
    }

    private static void Show(
        Terminal terminal, PolicyExplanation explanation, IReadOnlyList<ExplainedKey> keys, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(PolicyExplanationDocument.Of(explanation, keys), CliJson.Default.PolicyExplanationDocument);
            return;
        }

        foreach (var message in explanation.Policy.Problems.Select(p => p.ToString()).Concat(explanation.Policy.Remarks))
        {
            terminal.Say(VisibleText.Of(message));
        }

        terminal.WriteLine(explanation.ToYaml(PracticeCatalog.All, keys).TrimEnd('\n'));
    }

    /// <summary>The options that describe a pull request.</summary>
    private sealed class TargetOptions
    {
        private readonly Option<string?> branch = Text("--branch", "A pull request's base branch.", "BRANCH");
        private readonly Option<string[]> paths = Texts("--path", "A file that it changes; may be given several times.", "PATH");
        private readonly Option<string[]> labels = Texts("--label", "A label that it has; may be given several times.", "LABEL");
        private readonly Option<string?> author = Text("--author", "The login of its author.", "LOGIN");

        public Command AddTo(Command command)
        {
            command.Add(branch);
            command.Add(paths);
            command.Add(labels);
            command.Add(author);
            return command;
        }

        /// <summary>Null where none of the options is given.</summary>
        public OverrideTarget? Of(ParseResult parsed) =>
            parsed.GetResult(branch) is null && parsed.GetResult(paths) is null
                && parsed.GetResult(labels) is null && parsed.GetResult(author) is null
                ? null
                : new OverrideTarget
                {
                    Branch = parsed.GetValue(branch) ?? "",
                    Paths = parsed.GetValue(paths) ?? [],
                    Labels = parsed.GetValue(labels) ?? [],
                    Author = parsed.GetValue(author) is { } login ? AuthorOf(login) : Actor.Ghost,
                };

        private static Actor AuthorOf(string login)
        {
            var user = new Actor(login);
            return user with { Kind = user.IsBot ? ActorKind.Bot : ActorKind.User };
        }

        private static Option<string[]> Texts(string name, string description, string helpName) =>
            CommonOptions.Text(new Option<string[]>(name) { Description = description, HelpName = helpName });
    }
}
