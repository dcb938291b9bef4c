// React picks its development or production half when it is first loaded, so this has to be a command's first import.
process.env.NODE_ENV = "production";
