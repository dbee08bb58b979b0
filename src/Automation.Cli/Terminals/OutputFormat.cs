namespace Automation.Cli.Terminals;

/// <summary>Who reads standard output.</summary>
internal enum OutputFormat
{
    /// <summary>People: colour and tables.</summary>
    Text,

    /// <summary>Scripts: one JSON document, or one a line.</summary>
    Json,

    /// <summary>Code scanning and editors: one SARIF document.</summary>
    Sarif,
}
