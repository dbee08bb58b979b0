using Spectre.Console;

namespace Automation.Cli.Terminals;

/// <summary>One bar on standard error for long work, where a person watches; nothing for logs and scripts.</summary>
internal static class ProgressBar
{
    /// <param name="title">What is done, such as "Rebuilding weeks".</param>
    /// <param name="total">Of how many steps.</param>
    /// <param name="work">Is given what to call after a step, with what to show beside the bar from then on (null for the title).</param>
    public static Task<T> RunAsync<T>(Terminal terminal, string title, int total, Func<Action<string?>, Task<T>> work) =>
        terminal.Messages.Profile.Capabilities.Interactive
            ? terminal.Messages.Progress().AutoClear(true).StartAsync(context =>
            {
                var task = context.AddTask(title, maxValue: Math.Max(1, total));
                return work(text =>
                {
                    task.Description = Markup.Escape(text ?? title);
                    task.Increment(text is null ? 1 : 0);
                });
            })
            : work(static _ => { });
}
