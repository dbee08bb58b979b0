global using System.CommandLine;
global using System.Globalization;
