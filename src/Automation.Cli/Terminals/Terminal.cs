using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;

namespace Automation.Cli.Terminals;

/// <summary>
/// Standard output for results and standard error for messages: UTF-8 without a byte order mark, LF. The one place that touches
/// the process's console.
/// </summary>
#pragma warning disable RS0030 // This class is what everything else uses in place of Console.
internal sealed class Terminal : IDisposable
{
    private readonly StreamWriter output;
    private readonly StreamWriter error;
    private readonly bool outIsPerson;
    private readonly bool errorIsPerson;

    public Terminal(Stream standardOutput, Stream standardError, Stream standardInput, bool outIsPerson, bool errorIsPerson)
    {
        output = Writer(standardOutput);
        error = Writer(standardError);
        Input = standardInput;
        this.outIsPerson = outIsPerson;
        this.errorIsPerson = errorIsPerson;
    }

    /// <summary>Results for people. Made when it is used: to find out what the terminal can takes longer than to lint a message.</summary>
    public IAnsiConsole Out => field ??= Ansi(output, outIsPerson);

    /// <summary>Messages and progress for people, on standard error.</summary>
    public IAnsiConsole Messages => field ??= Ansi(error, errorIsPerson);

    public Stream Input { get; }

    /// <summary>Results that are long texts of their own: standard output as it is.</summary>
    public TextWriter Results => output;

    private bool HasColours => outIsPerson && !OperatingSystem.IsWindows()
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    /// <summary>The process's own streams.</summary>
    public static Terminal OfProcess() => new(
        Console.OpenStandardOutput(),
        Console.OpenStandardError(),
        Console.OpenStandardInput(),
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected);

    /// <summary>One JSON document on a line of its own.</summary>
    public void WriteJson<T>(T value, JsonTypeInfo<T> type)
    {
        output.Write(JsonSerializer.Serialize(value, type));
        output.Write('\n');
    }

    /// <summary>Plain text, as it is, with a line feed.</summary>
    public void WriteLine(string text)
    {
        output.Write(text);
        output.Write('\n');
    }

    /// <summary>A word of a result as it stands out, where a person reads it and wants colours (https://no-color.org).</summary>
    public string Paint(string word, TextStyle style) => HasColours ? $"\u001b[{(int)style}m{word}\u001b[0m" : word;

    /// <summary>A message on standard error, as it is.</summary>
    public void Say(string text)
    {
        error.Write(text);
        error.Write('\n');
        error.Flush();
    }

    /// <exception cref="IOException">Standard output cannot take any more, such as a full disk.</exception>
    public void Flush() => output.Flush();

    public void Dispose()
    {
        Close(output);
        Close(error);
    }

    /// <summary>What could not be written was said, where that was possible, when <see cref="Flush"/> failed.</summary>
    private static void Close(StreamWriter writer)
    {
        try
        {
            writer.Dispose();
        }
        catch (IOException)
        {
            writer.BaseStream.Dispose();
        }
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false)) { NewLine = "\n" };

    private static IAnsiConsole Ansi(StreamWriter writer, bool interactive)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = interactive ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = interactive ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!interactive)
        {
            console.Profile.Width = 140;
        }

        return console;
    }
}
